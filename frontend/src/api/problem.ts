import { z } from 'zod'

const problemShape = z.object({
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  trace_id: z.string().optional(),
})

/** An RFC 9457 problem of the gateway, or what stands for one when the gateway cannot be reached. */
export class ApiProblem extends Error {
  readonly status: number
  readonly title: string
  readonly traceId: string | undefined

  constructor(status: number, title: string, detail: string, traceId?: string) {
    super(detail)
    this.name = 'ApiProblem'
    this.status = status
    this.title = title
    this.traceId = traceId
  }

  static unreachable(): ApiProblem {
    return new ApiProblem(0, 'The server cannot be reached', 'Check the connection, then try again.')
  }

  static async of(answer: Response): Promise<ApiProblem> {
    const parsed = problemShape.safeParse(await answer.json().catch(() => null))
    return parsed.success
      ? new ApiProblem(parsed.data.status, parsed.data.title, parsed.data.detail, parsed.data.trace_id)
      : new ApiProblem(answer.status, 'The server answered unexpectedly', `Status ${answer.status}.`)
  }
}
