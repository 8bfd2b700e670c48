package finish

import (
	"crypto/md5"
	"encoding/hex"
	"fmt"
	"strings"
)

// Attachment is a file that the document carries along: what it was made of.
type Attachment struct {
	Name  string
	Type  string // media type
	About string // what it is, for people
	Data  []byte
}

// attachments writes the attached files and returns the entries of the
// catalogue that lead to them.
func (f *finisher) attachments() []byte {
	if len(f.doc.Attachments) == 0 {
		return nil
	}
	o := f.out
	names, list := []byte("/Names<</EmbeddedFiles<</Names["), []byte("/AF[")
	day := f.doc.Built.UTC().Format("20060102150405")
	for i, a := range f.doc.Attachments {
		file, spec := o.next(), o.next()
		sum := md5.Sum(a.Data)
		o.stream(file, fmt.Sprintf("/Type/EmbeddedFile/Subtype/%s/Params<</Size %d/ModDate(D:%s+00'00')/CheckSum<%s>>>", nameOf(a.Type), len(a.Data), day, hex.EncodeToString(sum[:])), a.Data, true)
		b := appendText([]byte("<</Type/Filespec/F"), a.Name)
		b = appendText(append(b, "/UF"...), a.Name)
		b = fmt.Appendf(b, "/EF<</F %d 0 R/UF %d 0 R>>/AFRelationship/Source", file, file)
		b = appendText(append(b, "/Desc"...), a.About)
		o.object(spec, append(b, ">>"...))
		names = fmt.Appendf(names, "(source %06d)%d 0 R ", i, spec)
		list = fmt.Appendf(list, "%d 0 R ", spec)
	}
	return append(append(names, "]>>>>"...), append(list, ']')...)
}

// nameOf writes text as what stands after the slash of a name.
func nameOf(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if c := s[i]; c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '+' {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "#%02X", c)
		}
	}
	return b.String()
}

// outputIntent writes which colours the file means, and returns the entry of the
// catalogue that says so.
func (f *finisher) outputIntent() []byte {
	profile := f.out.next()
	f.out.stream(profile, "/N 3", colorProfile(), true)
	return fmt.Appendf(nil, "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile %d 0 R>>]", profile)
}
