/** What every conversation may have to say. */
export const dialogueTexts = {
  'dialogue.staleOption': 'Essa opção era de uma pergunta anterior. Responda à última, por favor.',
  'dialogue.moment': 'Só um momento, por favor…',
  'dialogue.fileUnread': 'Recebi seu arquivo, mas por aqui eu só consigo ler texto.',
} as const
