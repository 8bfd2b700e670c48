package layout

import (
	"cmp"
	"fmt"

	"gloss/export"
	"gloss/export/pdf/font"
	"gloss/themes"
)

// faces holds the faces that styles name. A face is read when something is
// first set in it.
type faces struct {
	list  []*font.Face
	names []themes.Face
	files map[uint8]export.Font // of faces that no theme knows
	err   error                 // of the first face that could not be read
}

// index returns the index of a face.
func (f *faces) index(name themes.Face) uint8 {
	for i, n := range f.names {
		if n == name {
			return uint8(i)
		}
	}
	f.list, f.names = append(f.list, nil), append(f.names, name)
	return uint8(len(f.names) - 1)
}

// add adds a face that a person gave and returns its index.
func (f *faces) add(file export.Font) uint8 {
	if f.files == nil {
		f.files = map[uint8]export.Font{}
	}
	f.list, f.names = append(f.list, nil), append(f.names, themes.Face(file.Name))
	i := uint8(len(f.names) - 1)
	f.files[i] = file
	return i
}

// at returns the face of an index. A face that cannot be read is recorded in
// err and stands empty.
func (f *faces) at(i uint8) *font.Face {
	if face := f.list[i]; face != nil {
		return face
	}
	face, err := (*font.Face)(nil), error(nil)
	if file, ok := f.files[i]; ok {
		face, err = font.ParseMember(file.Name, file.Data, file.Member)
	} else {
		face, err = load(f.names[i])
	}
	if err != nil {
		f.err = cmp.Or(f.err, err)
		face = &font.Face{Name: string(f.names[i])}
	}
	f.list[i] = face
	return face
}

func load(name themes.Face) (*font.Face, error) {
	ttf, ok := themes.TrueType(name)
	if name == themes.Emoji {
		var err error
		if ttf, err = themes.EmojiTrueType(); err != nil {
			return nil, fmt.Errorf("unpack the face %q: %w", name, err)
		}
	} else if !ok {
		return nil, fmt.Errorf("the theme names a face that is not known: %q", name)
	}
	return font.Parse(string(name), ttf)
}
