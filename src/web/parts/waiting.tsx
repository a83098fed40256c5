/** A quiet line while something loads. It shows nothing for the first second, so that fast answers do not flicker. */

export function Waiting({ isSlow, what }: { readonly isSlow: boolean; readonly what: string }) {
  return (
    <p className="waiting" role="status" aria-live="polite">
      {isSlow && (
        <>
          <span className="pulse" aria-hidden="true" />
          {what}
        </>
      )}
    </p>
  )
}
