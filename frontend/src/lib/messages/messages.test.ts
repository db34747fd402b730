import { describe, expect, it } from 'vitest'
import { de } from './de'
import { en } from './en'

type Node = string | { [key: string]: Node }

function texts(node: Node, path = ''): Map<string, string> {
  return typeof node === 'string'
    ? new Map([[path, node]])
    : new Map(Object.entries(node).flatMap(([key, child]) => [...texts(child, `${path}.${key}`)]))
}

const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((hole) => hole[1]).toSorted()

describe('the catalogues', () => {
  it('say the same things with the same holes', () => {
    const german = texts(de)

    for (const [key, text] of texts(en)) {
      expect(holes(german.get(key) ?? ''), key).toEqual(holes(text))
    }
    expect([...german.keys()]).toEqual([...texts(en).keys()])
  })

  it('leave nothing empty', () => {
    for (const [key, text] of [...texts(de), ...texts(en)]) {
      expect(text.trim(), key).not.toBe('')
    }
  })
})
