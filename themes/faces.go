package themes

import (
	"github.com/go-fonts/dejavu/dejavusans"
	"github.com/go-fonts/liberation/liberationmonoregular"
	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansbolditalic"
	"github.com/go-fonts/liberation/liberationsansitalic"
	"github.com/go-fonts/liberation/liberationsansregular"
	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifbolditalic"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"
)

// The faces that gloss carries.
const (
	Serif           Face = "Liberation Serif"
	SerifItalic     Face = "Liberation Serif Italic"
	SerifBold       Face = "Liberation Serif Bold"
	SerifBoldItalic Face = "Liberation Serif Bold Italic"
	Sans            Face = "Liberation Sans"
	SansItalic      Face = "Liberation Sans Italic"
	SansBold        Face = "Liberation Sans Bold"
	SansBoldItalic  Face = "Liberation Sans Bold Italic"
	Mono            Face = "Liberation Mono"
	Fallback        Face = "DejaVu Sans"
)

// Faces returns all faces that a theme may name.
func Faces() []Face {
	return []Face{Serif, SerifItalic, SerifBold, SerifBoldItalic, Sans, SansItalic, SansBold, SansBoldItalic, Mono, Fallback}
}

// TrueType returns the font file of a face, and false for a face that is not
// known. The bytes are shared: nobody may change them.
func TrueType(f Face) ([]byte, bool) {
	switch f {
	case Serif:
		return liberationserifregular.TTF, true
	case SerifItalic:
		return liberationserifitalic.TTF, true
	case SerifBold:
		return liberationserifbold.TTF, true
	case SerifBoldItalic:
		return liberationserifbolditalic.TTF, true
	case Sans:
		return liberationsansregular.TTF, true
	case SansItalic:
		return liberationsansitalic.TTF, true
	case SansBold:
		return liberationsansbold.TTF, true
	case SansBoldItalic:
		return liberationsansbolditalic.TTF, true
	case Mono:
		return liberationmonoregular.TTF, true
	case Fallback:
		return dejavusans.TTF, true
	}
	return nil, false
}
