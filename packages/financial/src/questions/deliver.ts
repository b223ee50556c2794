import { fold, isConfident, yesOrNo, type Field } from '@cristal/dialogue'

/** "Quer que eu envie a segunda via?": yes, no, or the wish itself ("manda", "por e-mail"), which is a yes. */
export const deliver: Field<string> = {
  ...yesOrNo,
  name: 'deliver',
  read(text, given) {
    return namesTheWay(text) ? { kind: 'value', value: 'sim' } : yesOrNo.read(text, given)
  },
  understand(understood, given) {
    const { intent, periods, months } = understood
    const wishes = intent.name === 'segunda_via' && periods.length + months.length === 0
    if (wishes && isConfident(understood, given.organisation)) return 'sim'
    return yesOrNo.understand?.(understood, given)
  },
}

/** "Por e-mail, por favor", "no WhatsApp mesmo": how it should come, so that it should. */
function namesTheWay(text: string): boolean {
  return /^(?:(?:sim|pode ser|manda|mande|envia|envie|so|tambem)[ ,]+)*(?:(?:por|pelo|no|via|para o|pro) (?:meu )?(?:e-?mail|whats(?:app)?|zap|aqui)|aqui)(?: mesmo)?(?:,? por favor)?[ .!]*$/.test(
    fold(text.trim().slice(0, 100)),
  )
}
