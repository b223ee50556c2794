import * as z from 'zod'

const decimal = /^[+-]?\d+(\.\d+)?([eE][+-]?\d{1,3})?$/

/** Reais as a number or a numeric text, rounded to cents: a residue of arithmetic is not a debt. */
export const money = z
  .union([z.number(), z.string().trim().regex(decimal)], 'expected an amount')
  .transform((value) => Math.round(Number(value) * 100) / 100 + 0)
