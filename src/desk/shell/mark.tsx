/** The mark: a loop of seven stages. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <circle
        cx="12"
        cy="12"
        r="8.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="3.6"
        pathLength="70"
        strokeDasharray="7.6 2.4"
        transform="rotate(-90 12 12)"
      />
    </svg>
  )
}
