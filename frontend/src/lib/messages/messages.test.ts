import { describe, expect, it } from 'vitest'
import { de } from './de'
import { en } from './en'
import { receiptsDe } from './receipts.de'
import { receiptsEn } from './receipts.en'

type Node = string | { [key: string]: Node }

function texts(node: Node, path = ''): Map<string, string> {
  return typeof node === 'string'
    ? new Map([[path, node]])
    : new Map(Object.entries(node).flatMap(([key, child]) => [...texts(child, `${path}.${key}`)]))
}

const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((hole) => hole[1]).toSorted()

describe('the catalogues', () => {
  it.each([
    [en, de],
    [receiptsEn, receiptsDe],
  ])('say the same things with the same holes', (english, german) => {
    const other = texts(german)

    for (const [key, text] of texts(english)) {
      expect(holes(other.get(key) ?? ''), key).toEqual(holes(text))
    }
    expect([...other.keys()]).toEqual([...texts(english).keys()])
  })

  it('leave nothing empty', () => {
    for (const [key, text] of [...texts(de), ...texts(en), ...texts(receiptsDe), ...texts(receiptsEn)]) {
      expect(text.trim(), key).not.toBe('')
    }
  })
})
