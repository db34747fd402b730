import { Button, Card, CardBody, CardHeader, CardTitle, Skeleton } from '@patternfly/react-core'
import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { picture } from '../lib/picture'
import { save } from '../lib/save'
import type { ChartHandle, ChartOption } from './Chart'
import { CsvButton, DataTable, fileName, type Table } from './DataTable'

const Chart = lazy(() => import('./Chart'))

type Props<R> = {
  title: string
  option: ChartOption
  /** What the chart shows, for who cannot see it. */
  label: string
  table: Table<R>
  /** In pixels; 340 by default. */
  height?: number
  trust?: ReactNode
  children?: ReactNode
}

/** A chart or its twin, the table; both can be saved. */
export function ChartCard<R>({ title, option, label, table, height, trust, children }: Props<R>) {
  const { t } = useTranslation()
  const [asTable, setAsTable] = useState(false)
  const chart = useRef<ChartHandle>(null)
  const what = table.name
  return (
    <Card role="region" aria-label={title}>
      <CardHeader
        actions={{
          hasNoOffset: true,
          actions: (
            <div className="card-actions no-print">
              {!asTable && <PictureButtons what={what} chart={() => chart.current?.svg()} />}
              <CsvButton {...table} />
              <Button
                variant="link"
                size="sm"
                onClick={() => {
                  setAsTable(!asTable)
                }}
              >
                {asTable ? t('chart.chart') : t('chart.table')}
              </Button>
            </div>
          ),
        }}
      >
        <CardTitle component="h2">{title}</CardTitle>
      </CardHeader>
      <CardBody>
        {trust}
        {children}
        {asTable ? (
          <DataTable {...table} />
        ) : (
          <Suspense fallback={<Skeleton className="chart" screenreaderText={t('chart.loading')} />}>
            <Chart ref={chart} option={option} label={label} points={table.rows.length} height={height} />
          </Suspense>
        )}
      </CardBody>
    </Card>
  )
}

function PictureButtons({ what, chart }: { what: string; chart: () => string | undefined }) {
  const { t } = useTranslation()
  const kept = useMutation({
    mutationFn: async (kind: 'svg' | 'png') => {
      const svg = chart()
      if (svg === undefined) {
        throw new Error(t('chart.notDrawn'))
      }
      save(`${fileName(what)}.${kind}`, await picture(svg, kind))
    },
  })
  return (
    <>
      {kept.error && (
        <span role="alert" className="note">
          {t('chart.notSaved', { reason: kept.error.message })}
        </span>
      )}
      <Button
        variant="link"
        size="sm"
        aria-label={t('chart.svgOf', { what })}
        onClick={() => {
          kept.mutate('svg')
        }}
      >
        {t('chart.svg')}
      </Button>
      <Button
        variant="link"
        size="sm"
        aria-label={t('chart.pngOf', { what })}
        onClick={() => {
          kept.mutate('png')
        }}
      >
        {t('chart.png')}
      </Button>
    </>
  )
}
