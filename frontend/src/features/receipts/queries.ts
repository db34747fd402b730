import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import * as gateway from '../../api/generated/gateway'
import { traced } from '../../lib/telemetry'

const PAGE = 50
const FIRST_PAGE: { cursor?: string } = {}

export const receiptsQuery = (params: gateway.ReceiptsParams) =>
  infiniteQueryOptions({
    queryKey: ['receipts', params],
    queryFn: ({ signal, pageParam }) =>
      traced('load receipts', (parent) =>
        gateway.receipts({ ...params, limit: PAGE, ...pageParam }, { signal, parent }),
      ),
    initialPageParam: FIRST_PAGE,
    getNextPageParam: (page: gateway.ReceiptPage) =>
      page.next_cursor === undefined ? undefined : { cursor: page.next_cursor },
  })

export const receiptQuery = (id: string) =>
  queryOptions({
    queryKey: ['receipt', id],
    queryFn: ({ signal }) => traced('load receipt', (parent) => gateway.receipt(id, { signal, parent })),
    // A receipt never changes.
    staleTime: Infinity,
  })
