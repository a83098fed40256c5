import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlaps, type Span } from '#base'
import { ACTS, type Correction, type Judgement, type Reading, SOURCE_KINDS } from '#domain'
import { applyCorrections } from './apply-corrections.ts'
import { buildJudgement, type CorrectionWish } from './build-judgement.ts'
import { machineReading, spanIn, TEXT } from './invented-machine.ts'

const machine = machineReading()
const at = (words: string): Span => spanIn(TEXT, words)
const none = { source: [], cue: [], content: [] }

/** What a person does on the screen, one wish after the other, as it is kept. */
function correct(...wishes: readonly CorrectionWish[]): Correction[] {
  const kept: Correction[] = []
  for (const wish of wishes) {
    const judgement = buildJudgement({ machine, corrected: applyCorrections(machine, kept) }, wish)
    if (!('kind' in judgement)) throw new Error(JSON.stringify(judgement))
    kept.push(correctionOf(judgement, kept.length))
  }
  return kept
}

function correctionOf(judgement: Judgement, number: number): Correction {
  const moment = new Date(Date.UTC(2026, 10, 22, 9, 0, number)).toISOString()
  const id = `${String(number).padStart(3, '0')}aaaaaaaaaaaaa`
  return { id, reportId: 'r1', by: 'Ida', at: moment, note: null, judgement, revoked: null }
}

const revoked = (correction: Correction): Correction => ({
  ...correction,
  revoked: { by: 'Ole', at: '2026-11-23T09:00:00.000Z' },
})
const statement = (reading: Reading, id: string) => reading.statements.find((one) => one.id === id)
const pathOf = (reading: Reading, id: string) => reading.chains.find((one) => one.statement === id)?.path
const nameOf = (reading: Reading, id: string | null | undefined) => {
  const source = reading.sources.find((one) => one.id === id)
  return source?.name ?? source?.description ?? null
}

describe('applyCorrections()', () => {
  test('gives the machine’s reading where nothing was corrected', () => {
    expect(applyCorrections(machine, [])).toBe(machine)
  })

  test('sets another act, says what the machine had, and lets the events follow', () => {
    const reading = applyCorrections(machine, correct({ kind: 'set-act', statement: 't5', act: 'deny' }))
    expect(statement(reading, 't5')).toMatchObject({
      act: 'deny',
      corrected: { by: 'Ida', kinds: ['set-act'], machine: { who: 'two engineers', act: 'assert' } },
    })
    expect(reading.events[0]?.status).toBe('denied')
    expect(reading.corrections).toMatchObject([{ applied: true, why: null, statement: 't5', value: 'deny' }])
    expect(machine).toEqual(machineReading())
  })

  test('gives a statement to a source of the report: mention and chain go with it', () => {
    const wish = { kind: 'set-speaker', statement: 't5', speaker: { source: 's3' } } as const
    const reading = applyCorrections(machine, correct(wish))
    expect(statement(reading, 't5')?.speaker).toBe('s3')
    expect(pathOf(reading, 't5')).toEqual(['s1', 's3'])
    expect(reading.sources.find(({ id }) => id === 's3')?.mentions).toEqual([at('Mayor Ada Reed'), at('She')])
    expect(reading.sources.find(({ id }) => id === 's4')?.mentions).toEqual([at('Two engineers')])
  })

  test('makes one source of a new name, however often it is typed, and knows a name of the report', () => {
    const named = (id: string, name: string) =>
      ({ kind: 'set-speaker', statement: id, speaker: { name, kind: 'person' } }) as const
    const reading = applyCorrections(
      machine,
      correct(named('t3', 'Eva Holm'), named('t6', 'eva  holm'), named('t5', 'ada reed')),
    )
    const [first, second] = ['t3', 't6'].map((id) => statement(reading, id)?.speaker)
    expect(first).toBe(second)
    expect(nameOf(reading, first)).toBe('Eva Holm')
    expect(statement(reading, 't5')?.speaker).toBe('s3')
    // Inside of what she said, the way goes through her.
    expect(pathOf(reading, 't4')).toEqual(['s1', first, 's5'])
    expect(reading.sources.map(({ id }) => id)).not.toContain('s4')
  })

  test('takes nobody for the speaker', () => {
    const reading = applyCorrections(
      machine,
      correct({ kind: 'set-speaker', statement: 't7', speaker: null }),
    )
    expect(statement(reading, 't7')?.speaker).toBeNull()
    expect(pathOf(reading, 't7')).toBeUndefined()
  })

  test('sets other words: form, likelihood and nesting follow', () => {
    const spans = { source: [at('Mayor Ada Reed')], cue: [at('warned')], content: [at('on Friday')] }
    const reading = applyCorrections(machine, correct({ kind: 'set-spans', statement: 't2', spans }))
    expect(statement(reading, 't2')).toMatchObject({
      ...spans,
      form: 'indirect',
      likelihood: null,
      within: 't1',
    })
    expect(statement(reading, 't2')?.corrected?.machine?.content).toEqual(machine.statements[1]?.content)
    const quoted = { ...spans, content: [at('“may fail”')] }
    const other = applyCorrections(machine, correct({ kind: 'set-spans', statement: 't2', spans: quoted }))
    expect(statement(other, 't2')).toMatchObject({ form: 'direct', likelihood: { words: 'may' } })
    // The outer one no longer holds the inner one's words.
    const short = { ...none, cue: [at('reported')], content: [at('may fail at'.slice(0, 8))] }
    const outer = applyCorrections(machine, correct({ kind: 'set-spans', statement: 't1', spans: short }))
    expect(statement(outer, 't2')?.within).toBeNull()
  })

  test('rejects a statement: it is kept apart, its source and chain go, what was inside moves out', () => {
    const reading = applyCorrections(
      machine,
      correct(
        { kind: 'reject-statement', statement: 't7' },
        { kind: 'reject-statement', statement: 't3' },
        { kind: 'reject-statement', statement: 't5' },
      ),
    )
    expect(reading.statements.map(({ id }) => id)).toEqual(['t1', 't2', 't4', 't6'])
    expect(reading.rejected?.map(({ id }) => id)).toEqual(['t7', 't3', 't5'])
    expect(reading.rejected?.[0]).toMatchObject({ speaker: null, corrected: { machine: { who: 'storm' } } })
    expect(reading.sources.map(({ id }) => id)).toEqual(['s1', 's2', 's3', 's5', 's6', 's8'])
    expect(statement(reading, 't4')?.within).toBeNull()
    expect(pathOf(reading, 't4')).toEqual(['s1', 's5'])
    expect(reading.events[0]?.statement).toBeNull()
  })

  test('adds a statement where its words begin, inside the one that holds them', () => {
    const spans = { source: [at('the army')], cue: [at('attacked')], content: [at('the gate.'.slice(0, 8))] }
    const content = spanIn(TEXT, 'attacked the gate')
    const wish = {
      kind: 'add-statement',
      spans: { ...spans, content: [[content[0] + 9, content[1]] as const] },
      act: 'threaten',
      speaker: { source: 's8' },
    } as const
    const reading = applyCorrections(machine, correct(wish))
    expect(reading.statements.map(({ id }) => id)).toEqual([
      't1',
      't2',
      't3',
      't4',
      't5',
      'h000aaaaaaaaa',
      't6',
      't7',
    ])
    expect(statement(reading, 'h000aaaaaaaaa')).toMatchObject({
      speaker: 's8',
      act: 'threaten',
      within: 't5',
      corrected: { machine: null, kinds: ['add-statement'] },
    })
    expect(pathOf(reading, 'h000aaaaaaaaa')).toEqual(['s1', 's4', 's8'])
  })

  test('corrects what a person added, and loses that when the adding is taken back', () => {
    const add = {
      kind: 'add-statement',
      spans: { ...none, source: [at('Bo Lind')], cue: [at('declined')] },
      act: 'refuse',
      speaker: null,
    } as const
    const twin = applyCorrections(machine, correct(add))
    // The machine read a statement at this cue: it goes on under the id of the added one.
    expect(twin.statements.map(({ id }) => id)).toEqual(['t1', 't2', 't3', 't4', 't5', 'h000aaaaaaaaa', 't7'])
    const both = correct(add, { kind: 'set-act', statement: 'h000aaaaaaaaa', act: 'no-comment' })
    expect(statement(applyCorrections(machine, both), 'h000aaaaaaaaa')?.act).toBe('no-comment')
    const [first, second] = both as [Correction, Correction]
    const back = applyCorrections(machine, [revoked(first), second])
    expect(back.statements).toEqual(machine.statements)
    expect(back.corrections?.[1]).toMatchObject({ applied: false, why: 'the statement was taken back' })
  })

  test('merges two sources everywhere, and splits one by its mentions', () => {
    const merged = applyCorrections(machine, correct({ kind: 'merge-sources', source: 's5', into: 's4' }))
    expect(merged.sources.map(({ id }) => id)).toEqual(['s1', 's2', 's3', 's4', 's6', 's7', 's8'])
    expect(statement(merged, 't4')?.speaker).toBe('s4')
    expect(pathOf(merged, 't4')).toEqual(['s1', 's4'])
    const wish = {
      kind: 'split-source',
      source: 's4',
      mentions: [at('She')],
      name: 'Ada Reed',
      sourceKind: 'person',
    } as const
    const split = applyCorrections(machine, correct(wish))
    expect(statement(split, 't5')?.speaker).toBe('s3')
    expect(pathOf(split, 't5')).toEqual(['s1', 's3'])
    expect(split.sources.find(({ id }) => id === 's4')?.mentions).toEqual([at('Two engineers')])
  })

  test('a later correction wins, a correction of a merged source reaches the one that stayed', () => {
    const reading = applyCorrections(
      machine,
      correct(
        { kind: 'set-act', statement: 't5', act: 'deny' },
        { kind: 'set-act', statement: 't5', act: 'warn' },
        { kind: 'set-speaker', statement: 't7', speaker: { source: 's6' } },
        { kind: 'merge-sources', source: 's6', into: 's3' },
      ),
    )
    expect(statement(reading, 't5')?.act).toBe('warn')
    expect(statement(reading, 't7')?.speaker).toBe('s3')
    expect(statement(reading, 't6')?.speaker).toBe('s3')
  })

  test('says who marked the report as checked', () => {
    const kept = correct({ kind: 'mark-checked' })
    expect(applyCorrections(machine, kept).checked).toEqual({ by: 'Ida', at: '2026-11-22T09:00:00.000Z' })
    expect(applyCorrections(machine, kept.map(revoked)).checked).toBeUndefined()
  })
})

describe('applyCorrections() to another reading of the same report', () => {
  const wishes = [
    { kind: 'set-act', statement: 't4', act: 'refuse' },
    { kind: 'reject-statement', statement: 't7' },
    { kind: 'set-speaker', statement: 't5', speaker: { source: 's3' } },
    { kind: 'merge-sources', source: 's6', into: 's3' },
  ] as const
  const kept = correct(...wishes)

  test('finds its statements by their words: other ids, moved text, slightly other spans', () => {
    const before = 'Advertisement\n'
    const other = machineReading(before)
    const renamed = (id: string) => `x${id}`
    const shifted: Reading = {
      ...other,
      statements: [...other.statements].map((one) => ({
        ...one,
        id: renamed(one.id),
        within: one.within === null ? null : renamed(one.within),
        content: one.content.map(([begin, end]): Span => [begin, end - 2]),
      })),
      events: [],
      chains: other.chains.map((chain) => ({ ...chain, statement: renamed(chain.statement) })),
    }
    const reading = applyCorrections(shifted, kept)
    expect(reading.corrections?.map(({ applied }) => applied)).toEqual([true, true, true, true])
    expect(statement(reading, 'xt4')?.act).toBe('refuse')
    expect(reading.rejected?.map(({ id }) => id)).toEqual(['xt7'])
    expect(nameOf(reading, statement(reading, 'xt5')?.speaker)).toBe('Ada Reed')
  })

  test('keeps what it cannot apply, and says why', () => {
    const gone = machineReading()
    const text = TEXT.replace('The storm said nothing', 'The storm was silent..')
    const other: Reading = {
      ...gone,
      report: { ...gone.report, text },
      statements: gone.statements.filter(({ id }) => id !== 't4' && id !== 't7'),
      sources: gone.sources.filter(({ id }) => id !== 's7'),
    }
    const states = applyCorrections(other, kept).corrections ?? []
    expect(states.map(({ applied, why }) => [applied, why])).toEqual([
      [false, 'the reading has no statement at these words any more'],
      [false, 'the report no longer has these words'],
      [true, null],
      [true, null],
    ])
  })
})

const id = fc.constantFrom('t1', 't2', 't3', 't4', 't5', 't6', 't7')
const source = fc.constantFrom('s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8')
const speaker = fc.oneof(
  fc.constant(null),
  fc.record({ source }),
  fc.record({
    name: fc.constantFrom('Eva Holm', 'Ada Reed', 'two aides'),
    kind: fc.constantFrom(...SOURCE_KINDS),
  }),
)
const span = fc
  .tuple(fc.nat(TEXT.length - 2), fc.integer({ min: 1, max: 60 }))
  .map(([begin, length]): Span => [begin, Math.min(begin + length, TEXT.length)])
const list = fc.array(span, { maxLength: 2 })
const spans = fc.record({ source: list, cue: list, content: list })
const act = fc.constantFrom(...ACTS)
const wishes: fc.Arbitrary<CorrectionWish> = fc.oneof(
  fc.record({ kind: fc.constant('set-speaker' as const), statement: id, speaker }),
  fc.record({ kind: fc.constant('set-act' as const), statement: id, act }),
  fc.record({ kind: fc.constant('set-spans' as const), statement: id, spans }),
  fc.record({ kind: fc.constant('reject-statement' as const), statement: id }),
  fc.record({ kind: fc.constant('add-statement' as const), spans, act, speaker }),
  fc.record({ kind: fc.constant('merge-sources' as const), source, into: source }),
  fc.record({
    kind: fc.constant('split-source' as const),
    source,
    mentions: list,
    name: fc.constantFrom('Eva Holm', 'Bo Lind'),
    sourceKind: fc.constantFrom(...SOURCE_KINDS),
  }),
)

/** Corrections that a person could have made, one after the other; what is refused is left out. */
const corrections = fc.array(wishes, { maxLength: 12 }).map((wished) => {
  const kept: Correction[] = []
  for (const wish of wished) {
    const judgement = buildJudgement({ machine, corrected: applyCorrections(machine, kept) }, wish)
    if ('kind' in judgement) kept.push(correctionOf(judgement, kept.length))
  }
  return kept
})
const plain = ({ corrections: _, ...reading }: Reading) => reading

describe('whatever people correct', () => {
  test('every id leads to something, every span lies in the text, nothing goes in a circle', () => {
    fc.assert(
      fc.property(corrections, (kept) => {
        const reading = applyCorrections(machine, kept)
        expect(faultsOf(reading)).toEqual([])
        expect(applyCorrections(machineReading('Some words more.\n'), kept)).toSatisfy(
          (other: Reading) => faultsOf(other).length === 0,
        )
      }),
      { numRuns: 300 },
    )
  })

  test('taking everything back gives the machine’s reading again', () => {
    fc.assert(
      fc.property(corrections, (kept) => {
        expect(plain(applyCorrections(machine, kept.map(revoked)))).toEqual(machine)
      }),
    )
  })

  test('taking the last one back gives what was before it', () => {
    fc.assert(
      fc.property(corrections, (kept) => {
        const last = kept.at(-1)
        if (last === undefined) return
        const before = kept.slice(0, -1)
        const after = applyCorrections(machine, [...before, revoked(last)])
        expect(plain(after)).toEqual(plain(applyCorrections(machine, before)))
      }),
    )
  })

  test('twice is once, and the order of arrival does not count', () => {
    fc.assert(
      fc.property(corrections, fc.nat(), (kept, seed) => {
        const reading = applyCorrections(machine, kept)
        const turned = kept.map((_, place) => kept[(place + seed) % kept.length] as Correction)
        expect(applyCorrections(machine, [...kept, ...kept])).toEqual(reading)
        expect(applyCorrections(machine, turned)).toEqual(reading)
      }),
    )
  })
})

function faultsOf(reading: Reading): string[] {
  const sources = new Set(reading.sources.map((one) => one.id))
  const statements = new Map(reading.statements.map((one) => [one.id, one]))
  const rejected = reading.rejected ?? []
  const faults: string[] = []
  const complain = (isFault: boolean, what: string) => isFault && faults.push(what)
  complain(sources.size !== reading.sources.length, 'two sources of one id')
  complain(statements.size !== reading.statements.length, 'two statements of one id')
  for (const one of [...reading.statements, ...rejected]) {
    for (const who of [one.speaker, one.addressee])
      complain(who !== null && !sources.has(who), `${one.id}: ${who}`)
    complain(one.within !== null && !statements.has(one.within), `${one.id} in ${one.within}`)
    for (const [begin, end] of [...one.source, ...one.cue, ...one.content])
      complain(begin < 0 || begin >= end || end > reading.report.text.length, `${one.id} at ${begin}`)
    let outer = one.within
    for (let depth = 0; outer !== null; depth++) {
      if (depth > 50) return [...faults, `${one.id} goes in a circle`]
      outer = statements.get(outer)?.within ?? null
    }
  }
  for (const { statement, path } of reading.chains) {
    complain(!statements.has(statement) || path.length === 0, `chain of ${statement}`)
    complain(path.some((one) => !sources.has(one)) || new Set(path).size !== path.length, `path ${path}`)
  }
  for (const one of reading.events) {
    complain(one.statement !== null && !statements.has(one.statement), `event of ${one.statement}`)
    complain(
      [...one.actors, ...one.recipients].some((who) => !sources.has(who)),
      `party of ${one.id}`,
    )
  }
  for (const { mentions } of reading.sources)
    complain(
      mentions.some((one, place) =>
        mentions.slice(place + 1).some((other) => overlaps(one, other) && one[0] > other[0]),
      ),
      'mentions out of order',
    )
  return faults
}
