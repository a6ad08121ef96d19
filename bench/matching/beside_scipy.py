"""Times scipy.optimize.linear_sum_assignment: how often, and files of rows x columns costs (float64). Prints one JSON line."""

import json
import sys
import time

try:
    import numpy
    import scipy
    from scipy.optimize import linear_sum_assignment
except ImportError:
    print(json.dumps({"missing": True}))
    sys.exit(0)

path, rows, columns, times = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
cost = numpy.fromfile(path, dtype=numpy.float64).reshape(rows, columns)
milliseconds = []
for _ in range(times + 1):
    start = time.perf_counter()
    seated, seats = linear_sum_assignment(cost)
    milliseconds.append((time.perf_counter() - start) * 1000)
print(
    json.dumps(
        {
            "version": scipy.__version__,
            "milliseconds": milliseconds[1:],
            "cost": float(cost[seated, seats].sum()),
        }
    )
)
