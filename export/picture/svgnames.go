package picture

import (
	"strings"
	"sync"
)

// drawn are the elements of a drawing that are carried.
var drawn = sync.OnceValue(func() map[string]bool {
	return set(`svg g defs symbol use switch title desc style path rect circle ellipse line polyline polygon text tspan textPath
	linearGradient radialGradient stop pattern clipPath mask marker
	filter feBlend feColorMatrix feComponentTransfer feComposite feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset`)
})

// presentation are the properties of CSS that are attributes as well.
var presentation = sync.OnceValue(func() map[string]bool {
	return set(`alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters
	color-rendering direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font-family font-size
	font-stretch font-style font-variant font-weight image-rendering letter-spacing marker-end marker-mid marker-start mask opacity overflow
	shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
	stroke-opacity stroke-width text-anchor text-decoration text-rendering unicode-bidi visibility word-spacing writing-mode`)
})

// drawnBy are the attributes that are carried.
var drawnBy = sync.OnceValue(func() map[string]bool {
	return set(`class transform x y x1 y1 x2 y2 cx cy r rx ry fx fy d points width height viewBox preserveAspectRatio version
	dx dy rotate textLength lengthAdjust startOffset method spacing pathLength offset gradientUnits gradientTransform spreadMethod
	patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight
	refX refY orient filterUnits primitiveUnits in in2 result mode type values tableValues slope intercept amplitude exponent
	operator k1 k2 k3 k4 stdDeviation edgeMode radius systemLanguage`, presentation())
})

func set(names string, more ...map[string]bool) map[string]bool {
	m := map[string]bool{}
	for _, n := range strings.Fields(names) {
		m[n] = true
	}
	for _, other := range more {
		for n := range other {
			m[n] = true
		}
	}
	return m
}
