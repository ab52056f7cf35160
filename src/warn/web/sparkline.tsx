type Parts = { readonly counts: readonly number[]; readonly label: string }

const [barWidth, gap, height] = [4, 1, 20]

/** How often something was said in each span of time, as small bars: the course at a glance, the figures in its label. */
export function Sparkline({ counts, label }: Parts) {
  const most = Math.max(1, ...counts)
  const width = counts.length * (barWidth + gap)
  return (
    <svg className="sparkline" role="img" aria-label={label} width={width} height={height}>
      <title>{label}</title>
      {counts.map((count, span) => {
        const tall = Math.max(1, (count / most) * height)
        // biome-ignore lint/suspicious/noArrayIndexKey: a span of time is what its position says
        return <rect key={span} x={span * (barWidth + gap)} y={height - tall} width={barWidth} height={tall} />
      })}
    </svg>
  )
}
