import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'

import { visit } from '../../test/machines/visit.ts'
import { junitXml } from './junit-xml.ts'
import type { PathResult, SuiteResult } from './results.ts'
import { suiteOf } from './suite-of.ts'

const suite = suiteOf(visit, { file: 'visit.paths.ts', run: true })
const [first] = suite.paths

describe('results as JUnit', () => {
  it('are a test suite a machine, and a test case a path', () => {
    const root = parsed([suite])
    expect(root.tagName).toBe('testsuites')
    const [machine] = within(root, 'testsuite')
    expect(machine?.getAttribute('name')).toBe('visit')
    expect(childrenOf(machine)).toEqual(['properties', ...suite.paths.map(() => 'testcase')])
    expect(within(root, 'property').map(attributes)).toContainEqual({ name: 'seed', value: '7' })
    const cases = within(root, 'testcase').map(attributes)
    expect(cases.map(({ name }) => name)).toEqual(suite.paths.map(({ name }) => name))
    expect(cases[0]).toEqual({
      name: first?.name,
      classname: 'visit',
      file: 'visit.paths.ts',
      time: expect.stringMatching(/^\d+\.\d{3}$/) as string,
    })
  })

  it('count in the suite and in the whole what stands in them', () => {
    const root = parsed([
      { ...suite, paths: [path({ ms: 1500 }), path({ status: 'failed', differences: ['live: broken'] })] },
      {
        ...suite,
        findings: [{ kind: 'deadEnd', message: 'stopped is no end', way: ['start', 'stop'] }],
        paths: [path({ status: 'notRun' })],
      },
    ])
    const counted = ({ tests, failures, errors, skipped, time }: Record<string, string>) =>
      [tests, failures, errors, skipped, time].join(' ')
    expect(counted(attributes(root))).toBe('4 2 0 1 1.500')
    expect(within(root, 'testsuite').map((each) => counted(attributes(each)))).toEqual([
      '2 1 0 0 1.500',
      '2 1 0 1 0.000',
    ])
    expect(within(root, 'skipped')).toHaveLength(1)
    const [difference, finding] = within(root, 'failure')
    expect(difference && attributes(difference)).toEqual({ type: 'difference', message: 'live: broken' })
    expect(difference?.textContent).toContain('start → asking')
    expect(finding && attributes(finding)).toEqual({ type: 'deadEnd', message: 'stopped is no end' })
    expect(finding?.textContent).toBe('The way there: start › stop')
    expect(within(root, 'testcase').map((each) => each.getAttribute('name'))).toContain(
      'deadEnd: stopped is no end',
    )
  })

  it('keep what is written, but for what XML cannot hold', () => {
    const odd = 'a "b" <c> & \'d\' ]]> é 👍\nnext'
    const lost = '\u0000\u0007\u001B\uFFFE\uD800'
    const root = parsed([
      {
        ...suite,
        name: odd + lost,
        paths: [path({ status: 'failed', name: odd, differences: [odd + lost] })],
      },
    ])
    expect(within(root, 'testsuite')[0]?.getAttribute('name')).toBe(odd)
    expect(within(root, 'testcase')[0]?.getAttribute('name')).toBe(odd)
    expect(within(root, 'failure')[0]?.getAttribute('message')).toBe(odd)
    expect(within(root, 'failure')[0]?.textContent).toContain(odd)
  })
})

function path(changed: Partial<PathResult>): PathResult {
  if (first === undefined) throw new Error('There is no path.')
  return { ...first, status: 'passed', ms: 0, ...changed }
}

function parsed(suites: readonly SuiteResult[]): Element {
  const text = junitXml({ version: 1, seed: 7, suites })
  const { documentElement } = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml')
  if (documentElement === null) throw new Error('There is no root.')
  return documentElement
}

function within(element: Element, name: string): readonly Element[] {
  return [...element.getElementsByTagName(name)]
}

function attributes(element: Element): Record<string, string> {
  return Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))
}

function childrenOf(element: Element | undefined): readonly string[] {
  return [...(element?.childNodes ?? [])].map(({ nodeName }) => nodeName).filter((name) => name !== '#text')
}
