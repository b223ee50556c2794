import type { Category } from './row.ts'

/** The month that the walk looks for, as the flows keep it: texts, which must equal those of a due date. */
export interface ConsultedMonth {
  readonly month: string
  readonly year: string
}

/**
 * Section 23 as it is written. Months after this one get a zero in front, but for October's, which has a rule of its
 * own; of months before this one nothing is said but the number.
 */
export function monthAsWritten(category: Category, today: string): ConsultedMonth {
  const [year = '', month = ''] = today.split('-')
  switch (category) {
    case 'futuras': {
      const ahead = Number(month) + 2
      if (ahead === 13) return { month: '01', year: `${Number(year) + 1}` }
      if (ahead === 14) return { month: '02', year: `${Number(year) + 1}` }
      return { month: month === '10' ? `${ahead}` : `0${ahead}`, year }
    }
    case 'atrasadas': {
      const back = Number(month) - 2
      if (back === 0) return { month: '12', year: `${Number(year) - 1}` }
      if (back === -1) return { month: '11', year: `${Number(year) - 1}` }
      return { month: `${back}`, year }
    }
    case 'recentes':
    case 'atual':
      return { month, year }
  }
}

/** Section 23 as it is meant: months always have two digits. */
export function monthAsMeant(category: Category, today: string): ConsultedMonth {
  const { month, year } = monthAsWritten(category, today)
  return { month: month.slice(-2).padStart(2, '0'), year }
}
