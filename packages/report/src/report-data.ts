import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { layOut, layoutCache, type LayoutCache } from '@cristal/chart'
import type { PathResult, PathResults, SuiteResult } from '@cristal/testkit'

import { modelGraph } from './model-graph.ts'
import type { PathData, ReportData, SuiteData } from './page-data.ts'

/** Makes what the page shows of the results; the machines are laid out here, so that the page opens at once. */
export async function reportData({ seed, suites }: PathResults, cacheFile?: string): Promise<ReportData> {
  const cache = await layoutCache(cacheFile ?? usualFile())
  const keys = keysOf(suites)
  const shown: SuiteData[] = []
  for (const [index, suite] of suites.entries()) {
    shown.push(await suiteData(suite, keys[index] ?? suite.name, cache))
  }
  await cache.keep()
  return { seed, suites: shown }
}

/** Where tools keep such things; elsewhere nothing is kept, since the folder is somebody's own. */
function usualFile(): string {
  const modules = join(process.cwd(), 'node_modules')
  return existsSync(modules) ? join(modules, '.cache', 'cristal', 'layouts.json') : ''
}

function keysOf(suites: readonly SuiteResult[]): readonly string[] {
  const seen = new Map<string, number>()
  return suites.map(({ name }) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}

async function suiteData(suite: SuiteResult, key: string, cache: LayoutCache): Promise<SuiteData> {
  const { name, file, kind, model, coverage, allowed, partial, findings } = suite
  const graph = model && modelGraph(model)
  const drawing = graph && graph.states.length > 0 ? await layOut(graph, cache) : undefined
  const names = nameTable()
  return {
    key,
    name,
    file,
    kind,
    description: model?.description ?? '',
    coverage,
    allowed,
    partial,
    findings,
    ...(drawing && { drawing }),
    states: (model?.states ?? []).map((state) => ({
      name: state.name,
      description: state.description ?? '',
      waits: state.tags.includes('waiting'),
    })),
    transitions: (model?.transitions ?? []).map(({ id }) => ({ id, arrows: graph?.arrows.get(id) ?? [] })),
    paths: suite.paths.map((path) => pathData(model ? path : undrawn(path), names.place)),
    names: names.all,
  }
}

function pathData(
  { name, status, differences, ms, covers, steps }: PathResult,
  place: (name: string) => number,
): PathData {
  return {
    name,
    status,
    differences,
    ms: Math.round(ms * 10) / 10,
    covers: covers.map(place),
    steps: steps.map((step) => ({
      ...step,
      states: step.states.map(place),
      taken: step.taken.map(place),
    })),
  }
}

/** Without a machine there is nothing on which to show where a path leads, and talks cover much. */
function undrawn(path: PathResult): PathResult {
  return { ...path, covers: [], steps: path.steps.map((step) => ({ ...step, taken: [] })) }
}

function nameTable(): { readonly all: readonly string[]; readonly place: (name: string) => number } {
  const all: string[] = []
  const places = new Map<string, number>()
  return {
    all,
    place(name) {
      const known = places.get(name)
      if (known !== undefined) return known
      places.set(name, all.length)
      return all.push(name) - 1
    },
  }
}
