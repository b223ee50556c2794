import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

import { pt, type Words } from './pt.ts'

/** The words of the chosen language. */
export const WordsContext = createContext<Words>(pt)

export function useWords(): Words {
  return useContext(WordsContext)
}
