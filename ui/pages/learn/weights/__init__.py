"""The chart of weights: what counts now and what is learned, with its range, row by row."""

from ui.pages.learn.weights.chart import weights_chart
from ui.pages.learn.weights.values import WeightRow, WeightsValues, WeightsWords

__all__ = ["WeightRow", "WeightsValues", "WeightsWords", "weights_chart"]
