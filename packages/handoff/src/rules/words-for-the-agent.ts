/** The last word that a human gets from the bot when the person leaves. */
export const wordsForTheAgent = {
  left: 'A pessoa encerrou o atendimento.',
  restarted: 'A pessoa saiu do atendimento e recomeçou a conversa com o assistente virtual.',
} as const
