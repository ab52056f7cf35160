import type { GlobalToken } from 'antd'
import {
  BarChart,
  type BarSeriesOption,
  CustomChart,
  type CustomSeriesOption,
  HeatmapChart,
  type HeatmapSeriesOption,
  LineChart,
  type LineSeriesOption,
  ScatterChart,
  type ScatterSeriesOption,
} from 'echarts/charts'
import {
  DatasetComponent,
  type DatasetComponentOption,
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
  MarkLineComponent,
  TooltipComponent,
  type TooltipComponentOption,
  VisualMapComponent,
  type VisualMapComponentOption,
} from 'echarts/components'
import { type ComposeOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([
  BarChart,
  LineChart,
  ScatterChart,
  HeatmapChart,
  CustomChart,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
  SVGRenderer,
])

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | ScatterSeriesOption
  | HeatmapSeriesOption
  | CustomSeriesOption
  | DatasetComponentOption
  | GridComponentOption
  | LegendComponentOption
  | TooltipComponentOption
  | VisualMapComponentOption
>

type Drawing = {
  readonly option: ChartOption
  readonly token: GlobalToken
  readonly onClick: ((name: string) => void) | undefined
}

/** Draws a chart that follows the size of its box; answers how to take it away. */
export function drawChart(box: HTMLElement, { option, token, onClick }: Drawing): () => void {
  const chart = init(box, themeFrom(token))
  chart.setOption({ animation: false, ...option })
  if (onClick !== undefined) chart.on('click', ({ name }) => onClick(name))
  const watcher = new ResizeObserver(() => chart.resize())
  watcher.observe(box)
  return () => {
    watcher.disconnect()
    chart.dispose()
  }
}

function themeFrom(token: GlobalToken) {
  const axis = {
    axisLine: { lineStyle: { color: token.colorBorder } },
    axisTick: { show: false },
    axisLabel: { color: token.colorTextSecondary, fontSize: token.fontSizeSM },
    splitLine: { lineStyle: { color: token.colorBorderSecondary } },
  }
  return {
    color: [token.colorPrimary, token.colorTextTertiary, token.colorSuccess, token.colorWarning, token.colorError],
    backgroundColor: 'transparent',
    textStyle: { fontFamily: window.getComputedStyle(document.body).fontFamily, color: token.colorText },
    grid: { left: 8, right: 16, top: 16, bottom: 8, outerBoundsMode: 'same' },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: axis,
    timeAxis: axis,
    legend: { textStyle: { color: token.colorTextSecondary } },
    tooltip: {
      backgroundColor: token.colorBgElevated,
      borderColor: token.colorBorderSecondary,
      textStyle: { color: token.colorText, fontSize: token.fontSize },
    },
  }
}
