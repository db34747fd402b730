const WIDTH = 120
const HEIGHT = 28

type Props = { values: (number | null)[]; label: string }

/** A small line without axes; days without a value leave a gap. */
export function Sparkline({ values, label }: Props) {
  const known = values.filter((value) => value !== null)
  if (known.length < 2) {
    return <div className="sparkline" />
  }
  const low = Math.min(...known)
  const span = Math.max(...known) - low || 1
  const x = (index: number) => (index / (values.length - 1)) * WIDTH
  const y = (value: number) => HEIGHT - 2 - ((value - low) / span) * (HEIGHT - 4)
  const path = values
    .map((value, index) => {
      if (value === null) {
        return ''
      }
      const starts = index === 0 || values[index - 1] === null
      return `${starts ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`
    })
    .join('')
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      preserveAspectRatio="none"
    >
      <path d={path} />
    </svg>
  )
}
