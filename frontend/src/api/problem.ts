import * as z from 'zod/mini'

const problemShape = z.object({
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  trace_id: z.optional(z.string()),
})

/** Whether the gateway named the problem, could not be reached, or answered something else. */
type Kind = 'problem' | 'unreachable' | 'strange'

/** An RFC 9457 problem of the gateway, or what stands for one when there is none. */
export class ApiProblem extends Error {
  readonly kind: Kind
  readonly status: number
  readonly title: string
  readonly traceId: string | undefined

  private constructor(kind: Kind, status: number, title: string, detail: string, traceId?: string) {
    super(detail)
    this.name = 'ApiProblem'
    this.kind = kind
    this.status = status
    this.title = title
    this.traceId = traceId
  }

  static unreachable(): ApiProblem {
    return new ApiProblem('unreachable', 0, '', '')
  }

  static async of(answer: Response): Promise<ApiProblem> {
    const parsed = problemShape.safeParse(await answer.json().catch(() => null))
    return parsed.success
      ? new ApiProblem(
          'problem',
          parsed.data.status,
          parsed.data.title,
          parsed.data.detail,
          parsed.data.trace_id,
        )
      : new ApiProblem('strange', answer.status, '', `HTTP ${answer.status}.`)
  }
}
