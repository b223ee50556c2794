import { dateOf, instant, monthInWords } from '@cristal/dialogue'

import { weekdayOf, type Opening } from './hours.ts'

const weekdays = [
  'segunda-feira',
  'terça-feira',
  'quarta-feira',
  'quinta-feira',
  'sexta-feira',
  'sábado',
  'domingo',
]

/** "hoje, às 13h", "amanhã, às 8h30", "segunda-feira, às 8h" within a week, else "2 de janeiro, às 8h". */
export function openingInWords({ date, time }: Opening, now: string): string {
  return `${dayInWords(date, dateOf(now))}, ${hourInWords(time)}`
}

function dayInWords(date: string, today: string): string {
  const ahead = (instant(`${date}T00:00:00Z`) - instant(`${today}T00:00:00Z`)) / 86_400_000
  if (ahead === 0) return 'hoje'
  if (ahead === 1) return 'amanhã'
  const [month = ''] = monthInWords(date).split(' ')
  return ahead < 7 ? (weekdays[weekdayOf(date)] ?? date) : `${Number(date.slice(8))} de ${month}`
}

function hourInWords(time: string): string {
  const [hour = '', minute = ''] = time.split(':')
  return `${Number(hour) === 1 ? 'à' : 'às'} ${Number(hour)}h${minute === '00' ? '' : minute}`
}
