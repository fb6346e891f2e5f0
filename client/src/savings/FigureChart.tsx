import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../ui/format';
import { type ChartColors, useChart, useChartColors } from '../ui/useChart';
import { type Figure, fractionText, monthText, valueText } from './figureText';

use([BarChart, LineChart, GridComponent, TooltipComponent, CanvasRenderer]);

/** A figure month by month: yuan saved as bars, every rate as a line. */
export default function FigureChart({ figure }: { figure: Figure }) {
  const { t } = useTranslation();
  const colors = useChartColors();
  const option = useMemo(() => optionOf(t, figure, colors), [t, figure, colors]);
  const host = useChart(option);
  const values = figure.months
    .map(one => `${monthText(one.month)} ${valueText(t, figure.code, one.value)}`)
    .join(t('common.listSeparator'));
  const label = t('savings.chartLabel', { figure: t(`savings.code.${figure.code}`), values });
  return <div ref={host} className="chart" role="img" aria-label={label} />;
}

function optionOf(t: TFunction, figure: Figure, { ink, line, accent, ground, text }: ChartColors) {
  const { code, months } = figure;
  const isSum = code === 'SAVINGS';
  const detail = (at: number) => {
    const month = months[at];
    if (!month) return '';
    return `${monthText(month.month)} <b>${valueText(t, code, month.value)}</b><br>${fractionText(figure, month)}`;
  };
  const short = (value: number) => (isSum ? count(value) : `${Math.round(value * 1000) / 10} %`);
  const value = (one: Figure['months'][number]) => {
    if (isSum) return Number(one.numerator);
    return one.value == null ? null : Number(one.value);
  };
  return {
    animation: false,
    grid: { left: 72, right: 12, top: 28, bottom: 24 },
    tooltip: {
      trigger: 'axis' as const,
      formatter: (items: unknown) => detail((items as { dataIndex: number }[])[0]?.dataIndex ?? -1),
      backgroundColor: ground,
      borderColor: line,
      textStyle: { color: text },
    },
    xAxis: {
      type: 'category' as const,
      data: months.map(one => monthText(one.month).slice(2)),
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: { color: ink },
    },
    yAxis: {
      type: 'value' as const,
      name: isSum ? t('savings.saved') : '',
      nameTextStyle: { color: ink, align: 'left' as const },
      splitNumber: 3,
      // Nothing at all, or next to everything: else the axis would reach beyond what a share can be.
      max: ({ max }: { max: number }) => (max === 0 ? 0.05 : max > 0.8 && max <= 1 ? 1 : null),
      splitLine: { lineStyle: { color: line } },
      axisLabel: { color: ink, formatter: short },
    },
    series: [
      isSum
        ? { type: 'bar' as const, data: months.map(value), itemStyle: { color: accent }, barMaxWidth: 28 }
        : {
            type: 'line' as const,
            data: months.map(value),
            symbol: 'circle',
            symbolSize: 6,
            lineStyle: { color: accent, width: 2 },
            itemStyle: { color: accent },
          },
    ],
  };
}
