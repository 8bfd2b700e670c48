package pdf

import (
	"fmt"

	"gloss/export/pdf/font"
	"gloss/themes"
)

// CutFace returns a font file of a theme's face with some characters and no
// other, for export.Options. It leaves out those that the face lacks.
func CutFace(name themes.Face, characters []rune) ([]byte, error) {
	ttf, ok := themes.TrueType(name)
	if !ok {
		return nil, fmt.Errorf("there is no face %q", name)
	}
	face, err := font.Parse(string(name), ttf)
	if err != nil {
		return nil, err
	}
	subset := font.NewSubset(face)
	for _, r := range characters {
		if face.Glyph(r) != 0 {
			subset.Code(r)
		}
	}
	if len(subset.Texts) == 0 {
		subset.Code(' ')
	}
	return subset.Standalone("Book"), nil
}
