import type { TFunction } from 'i18next'
import type { ForecastAnswer, HistoryPoint, HistoryView } from '../../api/generated/gateway'
import type { ChartOption } from '../../ui/Chart'
import type { Column } from '../../ui/DataTable'
import { formatDay, formatFigure, formatRatio, type Unit } from '../../lib/format'
import { bandLegend, bands, line, timeAxes, type BandPoint } from '../../lib/time-option'

/** What the chart of the overview shows: what was, and what is to come behind it. */
export type Outlook = { history: HistoryView; forecast: ForecastAnswer | undefined }

/** The measure that is shown, in words and with its unit. */
export type Told = { label: string; unit: Unit }

/** A row of the chart's twin. */
export type OutlookRow = Partial<BandPoint> & { date: string; past?: HistoryPoint }

/** One row a period, oldest first: a period that has data which are not complete yet has its forecast too. */
export function outlookRows({ history, forecast }: Outlook): OutlookRow[] {
  const rows = new Map<string, OutlookRow>()
  for (const past of history.points) {
    rows.set(past.date, { date: past.date, past })
  }
  for (const { date, mean, lower80, upper80, lower95, upper95 } of forecast?.points ?? []) {
    rows.set(date, { ...rows.get(date), date, mean, lower80, upper80, lower95, upper95 })
  }
  return [...rows.values()].toSorted((a, b) => a.date.localeCompare(b.date))
}

/** The columns of what is known; `knows` tells of which measures there are figures. */
export function outlookColumns(
  { currency, measure }: Pick<HistoryView, 'currency' | 'measure'>,
  { label, unit }: Told,
  t: TFunction,
  knows: (measure: string) => boolean,
): Column<OutlookRow>[] {
  const figure = (value: number | undefined) => formatFigure(value, unit, currency)
  const counted = (measure: 'orders' | 'units'): Column<OutlookRow> => ({
    head: t(`column.${measure}`),
    raw: (row) => row.past?.[measure],
    show: (row) => formatFigure(row.past?.[measure], 'count', currency),
  })
  return [
    { head: t('column.period'), raw: (row) => row.date, show: (row) => formatDay(row.date), text: 'long' },
    {
      head: label,
      raw: (row) => row.past?.value,
      show: (row) => figure(row.past?.value),
    },
    ...(['orders', 'units'] as const).filter((other) => other !== measure && knows(other)).map(counted),
    ...(measure === 'revenue' && knows('cost')
      ? [
          {
            head: t('column.margin'),
            raw: (row: OutlookRow) => row.past?.margin,
            show: (row: OutlookRow) => formatRatio(row.past?.margin),
          },
        ]
      : []),
    { head: t('column.mean'), raw: (row) => row.mean, show: (row) => figure(row.mean) },
    { head: t('column.lower80'), raw: (row) => row.lower80, show: (row) => figure(row.lower80) },
    { head: t('column.upper80'), raw: (row) => row.upper80, show: (row) => figure(row.upper80) },
    {
      head: t('column.data'),
      text: 'long',
      raw: (row) => row.past?.flag ?? 'forecast',
      show: (row) =>
        row.past ? t(`flag.${row.past.flag}`, { value: figure(row.past.expected) }) : t('series.forecast'),
    },
  ]
}

type Row = OutlookRow | undefined

/** A period of whose data some are still to come: it looks like a collapse and is none, so no line leads to it. */
type Open = { flag: 'partial' | 'suspect'; name: string }

const isOpen = (row: Row, open: Open) => row?.past?.flag === open.flag

/** What is open in a history: cut off by the window or the data, or not complete yet. */
function openPeriods(history: HistoryView, t: TFunction): Open[] {
  const all: Open[] = [
    { flag: 'partial', name: t('series.unfinished') },
    { flag: 'suspect', name: t('series.suspect') },
  ]
  return all.filter((open) => history.points.some((point) => point.flag === open.flag))
}

/** An open period is a hollow marker by itself; days stand close together and have small ones. */
function unfinished(rows: OutlookRow[], open: Open, grain: HistoryView['grain'], color: string) {
  return {
    type: 'scatter' as const,
    name: open.name,
    data: rows.map((row) => (isOpen(row, open) ? (row.past?.value ?? null) : null)),
    symbol: open.flag === 'partial' ? 'emptyCircle' : 'emptyTriangle',
    symbolSize: grain === 'day' ? 4 : 9,
    itemStyle: { color, borderWidth: grain === 'day' ? 1 : 2 },
  }
}

/** History, the forecast with its bands, what is unusual, what is unfinished and what is not complete yet. */
export function outlookOption(
  { history, forecast }: Outlook,
  { label, unit }: Told,
  t: TFunction,
): ChartOption {
  const rows = outlookRows({ history, forecast })
  const open = openPeriods(history, t)
  const suspect = history.points.filter((point) => point.flag === 'suspect')
  const [firstSuspect, lastSuspect] = [suspect[0]?.date, suspect.at(-1)?.date]
  return (colors) => ({
    ...timeAxes(
      rows.map((row) => row.date),
      unit,
      history.currency,
      colors,
      [
        label,
        ...open.map((one) => one.name),
        ...(history.grain === 'day' ? [t('series.unusual')] : []),
        ...(forecast ? [t('series.forecast'), ...bandLegend(t)] : []),
      ],
    ),
    series: [
      ...bands(rows, colors, t),
      {
        ...line(
          label,
          rows.map((row) => (open.some((one) => isOpen(row, one)) ? null : (row.past?.value ?? null))),
          { color: colors.past },
        ),
        // A single period has no width to be an area.
        ...(firstSuspect !== undefined && lastSuspect !== undefined && suspect.length > 1
          ? {
              markArea: {
                itemStyle: { color: colors.suspect },
                label: { position: 'insideTop' as const, color: colors.suspectText },
                data: [[{ name: t('series.incomplete'), xAxis: firstSuspect }, { xAxis: lastSuspect }]],
              },
            }
          : {}),
      },
      ...open.map((one) =>
        unfinished(rows, one, history.grain, one.flag === 'partial' ? colors.past : colors.unusual),
      ),
      line(
        t('series.forecast'),
        rows.map((row) => row.mean ?? null),
        { color: colors.coming, width: 2, dash: true },
      ),
      {
        type: 'scatter' as const,
        name: t('series.unusual'),
        data: rows.map((row) => (row.past?.flag === 'unusual' ? row.past.value : null)),
        symbol: 'diamond',
        symbolSize: 10,
        itemStyle: { color: colors.unusual },
      },
    ],
  })
}
