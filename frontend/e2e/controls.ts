import { expect, type APIRequestContext } from '@playwright/test'
import { telemetryUrl } from './person'

const url = (): string => {
  const value = process.env['BI_CONTROLS_URL']
  if (!value) {
    throw new Error('BI_CONTROLS_URL is not set; ./bi test sets it.')
  }
  return value
}

/** What the warehouse server saw. */
type Warehouse = { queries_running: number; queries_cancelled: number }

/** Cells of a workbook: texts, numbers, and days as 2014-01-28. */
export type Sheets = Record<string, (string | number | null)[][]>

/** The running system from behind: its parts can be killed and started again, its warehouse be slow. */
export class Controls {
  readonly #request: APIRequestContext

  constructor(request: APIRequestContext) {
    this.#request = request
  }

  async warehouse(): Promise<Warehouse> {
    return (await (await this.#request.get(`${telemetryUrl()}/warehouse`)).json()) as Warehouse
  }

  /** Every query waits so long from now on. */
  async delay(millis: number): Promise<void> {
    await this.#post(`${telemetryUrl()}/warehouse/faults?delay=${millis / 1000}`)
  }

  async kill(part: string): Promise<void> {
    await this.#post(`${url()}/parts/kill?${part}`)
  }

  async restart(part: string): Promise<void> {
    await this.#post(`${url()}/parts/restart?${part}`)
  }

  /** Starts a service anew with other variables, or with its usual ones. */
  async configure(part: string, ...variables: string[]): Promise<void> {
    await this.#post(`${url()}/parts/configure?${[part, ...variables].join('&')}`)
  }

  /** Opens a workbook with a reader of another make than its writer. */
  async read(workbook: Buffer): Promise<Sheets> {
    const answer = await this.#request.post(`${url()}/workbook`, { data: workbook })
    expect(answer.ok()).toBe(true)
    return (await answer.json()) as Sheets
  }

  async #post(path: string): Promise<void> {
    const answer = await this.#request.post(path, { timeout: 90_000 })
    expect(answer.ok(), path).toBe(true)
  }
}
