import { render } from 'preact'

import type { ReportData } from '../src/page-data.ts'
import { App } from './app.tsx'

const root = document.querySelector('#page')
const data = JSON.parse(document.querySelector('#data')?.textContent ?? '{}') as ReportData
if (root) render(<App data={data} />, root)
