/** The shape of a family of acts: it says without colour what the tint says with it. */

export type ShapeName = 'up' | 'down' | 'diamond' | 'square'

const PATHS: Readonly<Record<ShapeName, string>> = {
  up: 'M5 1 9.5 9H.5z',
  down: 'M5 9 .5 1h9z',
  diamond: 'M5 .2 9.8 5 5 9.8.2 5z',
  square: 'M1.2 1.2h7.6v7.6H1.2z',
}

/** Drawn in the colour of the text around it. */
export function Shape({ name }: { readonly name: ShapeName }) {
  return (
    <svg className="shape" viewBox="0 0 10 10" aria-hidden="true">
      <path d={PATHS[name]} fill="currentColor" />
    </svg>
  )
}

/** ● for who is named, ○ for who is not. */
export function Dot({ isUnnamed }: { readonly isUnnamed: boolean }) {
  return (
    <svg className="dot" viewBox="0 0 10 10" role="img" aria-label={isUnnamed ? 'unnamed' : 'named'}>
      <circle
        cx="5"
        cy="5"
        r={isUnnamed ? 3.5 : 4.2}
        fill={isUnnamed ? 'none' : 'currentColor'}
        stroke="currentColor"
        strokeWidth={isUnnamed ? 1.6 : 0}
      />
    </svg>
  )
}
