/** What people, or those who wish them ill, send now and then. */
export const oddWords: readonly string[] = [
  '',
  '0',
  '?',
  '-1',
  '👍🏽',
  '‮oãn',
  '١٢٣٤',
  'null',
  '__proto__',
  '{name}',
  '<b>sim</b>',
  "' OR 1=1 --",
  '[Sim]',
  'SIM SIM SIM',
  '99999999999999999999',
  'blá '.repeat(1500),
]
