import { fold } from '@cristal/dialogue'

/** What Brazilians shorten when they type, folded, whole words only. */
const shorthand = new Map(
  Object.entries({
    voce: 'vc ce c6',
    voces: 'vcs ces',
    que: 'q qe k',
    quero: 'qro kero',
    porque: 'pq',
    tambem: 'tb tbm',
    nao: 'n naum num',
    'nao nao': 'nn',
    sim: 's',
    'sim sim': 'ss',
    beleza: 'blz',
    obrigado: 'obg obgd brigado brigada obrigada',
    valeu: 'vlw',
    falou: 'flw',
    'por favor': 'pfv pf pfvr pfvor',
    hoje: 'hj',
    mesmo: 'msm',
    muito: 'mt mto',
    quanto: 'qnto qto qnt',
    quantas: 'qts qtas',
    quando: 'qdo qnd',
    cade: 'cd',
    'o que': 'oq',
    para: 'p pra',
    'para o': 'pro',
    'para as': 'pras',
    'para os': 'pros',
    esta: 'ta',
    estou: 'to',
    estao: 'tao',
    estava: 'tava',
    e: 'eh',
    tudo: 'td tdo',
    depois: 'dps',
    com: 'c',
    apartamento: 'ap ape apto apt',
    'bom dia': 'bdia',
    'boa tarde': 'btarde',
    'boa noite': 'bnoite',
    tchau: 'xau',
    whatsapp: 'whats wpp zap',
    telefone: 'fone tel',
    vencimento: 'vcto vencto',
    parcela: 'parc',
    xmes: 'janeiro fevereiro abril maio junho julho agosto setembro outubro novembro dezembro',
  }).flatMap(([meaning, shorts]) => shorts.split(' ').map((short): [string, string] => [short, meaning])),
)

/**
 * A text as the model sees it: folded, shorthand written out, stretched letters squashed, and numbers, dates,
 * months, documents and addresses replaced by their kind, so that no personal value is ever learned. Bound the text first.
 */
export function normalise(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/ñ/gi, ' nao ')
    // Without its cedilla it is as often somebody's name.
    .replace(/março/gi, ' xmes ')
    .replace(/👍|👌/gu, ' sim ')
    .replaceAll('👎', ' nao ')
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, ' xemail ')
  return fold(plain)
    .replace(/\d+(?:[.,/\-() ]*\d+)*/g, kindOfNumber)
    .replace(/([a-z])\1{2,}/g, '$1')
    .replaceAll('?', ' xint ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => shorthand.get(word) ?? word)
    .join(' ')
}

function kindOfNumber(written: string): string {
  const digits = written.replace(/\D/g, '')
  if (digits === '2') return ' 2 '
  if (written.includes('/') && digits.length <= 8) return ' xdata '
  return digits.length >= 8 ? ' xdoc ' : ' xnum '
}
