package picture

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// Limits of the names for text that a drawing gives itself.
const (
	maxEntities = 200
	maxEntity   = 256     // bytes of what stands for one
	maxGrown    = 1 << 20 // bytes of all that stands for them
)

var errGrows = errors.New("what its names stand for is too large")

// utf8Drawing returns a drawing in UTF-8 where it is one in UTF-16, any other
// file as it is.
func utf8Drawing(data []byte) []byte {
	order := unicode.BigEndian
	switch {
	case len(data) > 2*maxDrawing+2:
		return data
	case bytes.HasPrefix(data, []byte("\xFF\xFE")), bytes.HasPrefix(data, []byte("<\x00")):
		order = unicode.LittleEndian
	case bytes.HasPrefix(data, []byte("\xFE\xFF")), bytes.HasPrefix(data, []byte("\x00<")):
	default:
		return data
	}
	text, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(data)
	if err != nil {
		return data
	}
	return text
}

// charsetReader returns a reader of the text of a drawing that says it stands
// in another encoding than UTF-8. That of UTF-16 has been read by then.
func charsetReader(charset string, in io.Reader) (io.Reader, error) {
	if strings.HasPrefix(strings.ToLower(charset), "utf-16") {
		return in, nil
	}
	e, err := htmlindex.Get(charset)
	if err != nil {
		return nil, fmt.Errorf("its encoding is %q, which is not known", charset)
	}
	return e.NewDecoder().Reader(in), nil
}

var entity = regexp.MustCompile(`<!ENTITY\s+([A-Za-z_][\w.-]*)\s+(?:"([^"<&%]*)"|'([^'<&%]*)')\s*>`)

// entitiesOf returns the names for plain text that a document type gives, such
// as Illustrator's for its name spaces. Names within others are not resolved:
// the text that they stand for, wherever it stands, has to be small.
func entitiesOf(doctype, data []byte) (map[string]string, error) {
	names := map[string]string{}
	grown := 0
	for _, m := range entity.FindAllSubmatch(doctype, maxEntities) {
		name, value := string(m[1]), string(m[2])+string(m[3])
		if _, again := names[name]; again || len(value) > maxEntity {
			continue
		}
		grown += bytes.Count(data, []byte("&"+name+";")) * len(value)
		if grown > maxGrown {
			return nil, errGrows
		}
		names[name] = value
	}
	return names, nil
}
