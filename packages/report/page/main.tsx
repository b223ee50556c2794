import { render } from 'preact'

import type { ReportData } from '../src/page-data.ts'

const root = document.querySelector('#page')
const data = JSON.parse(document.querySelector('#data')?.textContent ?? '{}') as ReportData
if (root) {
  render(
    <ul>
      {data.suites.map(({ key, paths }) => (
        <li key={key}>
          {key}: {paths.length}
        </li>
      ))}
    </ul>,
    root,
  )
}
