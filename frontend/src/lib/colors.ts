/** What a colour stands for in every chart; contrast with the card is at least 3:1, and nothing is told by colour alone. */
export type Colors = {
  past: string
  coming: string
  band80: string
  band95: string
  naive: string
  unusual: string
  suspect: string
  suspectText: string
  gain: string
  loss: string
  total: string
  parts: [string, string, string, string]
  text: string
  grid: string
}

const LIGHT: Colors = {
  past: '#0066cc',
  coming: '#5e40be',
  band80: 'rgba(94, 64, 190, 0.28)',
  band95: 'rgba(94, 64, 190, 0.14)',
  naive: '#6a6e73',
  unusual: '#b1380b',
  suspect: 'rgba(240, 171, 0, 0.18)',
  suspectText: '#6a4c00',
  gain: '#3d7317',
  loss: '#b1380b',
  total: '#0066cc',
  parts: ['#0066cc', '#147878', '#96562a', '#5e40be'],
  text: '#4d4d4d',
  grid: '#e0e0e0',
}

const DARK: Colors = {
  past: '#92c5f9',
  coming: '#b6a6e9',
  band80: 'rgba(182, 166, 233, 0.34)',
  band95: 'rgba(182, 166, 233, 0.18)',
  naive: '#b8bbbe',
  unusual: '#f4784a',
  suspect: 'rgba(240, 171, 0, 0.22)',
  suspectText: '#f5c451',
  gain: '#87bb62',
  loss: '#f4784a',
  total: '#92c5f9',
  parts: ['#92c5f9', '#63bdbd', '#f8ae54', '#b6a6e9'],
  text: '#c7c7c7',
  grid: '#4d4d4d',
}

export const colorsOf = (dark: boolean): Colors => (dark ? DARK : LIGHT)
