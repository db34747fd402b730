import { FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core'

/** One of the values that may be chosen. */
export type Choice = { value: string; label: string }

type Props = {
  /** Names the field in the page, once. */
  id: string
  label: string
  value: string
  choices: Choice[]
  onSelect: (value: string) => void
}

/** A choice of one; a value of the address that is not offered is shown all the same, so that nothing is hidden. */
export function Select({ id, label, value, choices, onSelect }: Props) {
  const offered = choices.some((choice) => choice.value === value)
    ? choices
    : [...choices, { value, label: value }]
  return (
    <FormGroup label={label} fieldId={id}>
      <FormSelect
        id={id}
        value={value}
        onChange={(_, next) => {
          onSelect(next)
        }}
      >
        {offered.map((choice) => (
          <FormSelectOption key={choice.value} value={choice.value} label={choice.label} />
        ))}
      </FormSelect>
    </FormGroup>
  )
}
