import type { BotOptions } from '@cristal/bot'

/** Nina speaks, not Cristal. A key that does not exist does not compile. */
export const ownTexts = {
  'core.introduction': 'Eu sou a Nina, da {organisation}. Vejo suas parcelas e mando a segunda via.',
  'core.menu': 'No que posso ajudar?',
  'financial.login.askDocument': 'Me diz o seu CPF ou CNPJ?',
} satisfies BotOptions['texts']
