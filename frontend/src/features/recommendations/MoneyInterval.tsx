import type { Recommendation } from '../../api/generated/gateway'

const WIDTH = 400
const HEIGHT = 16
const MIDDLE = HEIGHT / 2

/** The expected money as a dot on its 80 % interval, on one scale for the whole page; the sentence beside it says the same. */
export function MoneyInterval({ item, most }: { item: Recommendation; most: number }) {
  const least = Math.min(0, item.money_lower)
  const x = (money: number) => 6 + ((money - least) / (most - least || 1)) * (WIDTH - 12)
  return (
    <svg className="money" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <line className="money-axis" x1={x(0)} x2={WIDTH} y1={MIDDLE} y2={MIDDLE} />
      <line
        className="money-interval"
        x1={x(item.money_lower)}
        x2={x(item.money_upper)}
        y1={MIDDLE}
        y2={MIDDLE}
      />
      <circle className="money-mean" cx={x(item.expected_money)} cy={MIDDLE} r={5} />
    </svg>
  )
}
