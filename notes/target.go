package notes

import (
	"strings"
	"unicode"
)

// TargetKind says what an address of a link is worth.
type TargetKind int

// The kinds of addresses.
const (
	NoTarget      TargetKind = iota // empty
	OutsideTarget                   // http, https or mailto, or an anchor within the notes
	FileTarget                      // a file beside the notes
	OtherTarget                     // any other scheme, which no book may link to
)

// ParseTarget cleans the address of a link and says of which kind it is. Only
// an OutsideTarget may be the Target of a model.Link.
func ParseTarget(address string) (string, TargetKind) {
	address, kind := ParsePicture(address)
	if kind == FileTarget && strings.IndexByte(address, '/') > 0 && bareAddress(address) {
		return "https://" + address, OutsideTarget // its scheme was forgotten
	}
	return address, kind
}

// ParsePicture is ParseTarget for the address of a picture. One without a scheme is
// that of a file: folders of pictures are called as sites are.
func ParsePicture(address string) (string, TargetKind) {
	address = strings.TrimSpace(address)
	if strings.IndexFunc(address, unicode.IsSpace) >= 0 {
		address = Rejoin(address, "%20")
	}
	switch {
	case address == "":
		return "", NoTarget
	case address[0] == '#':
		return address, OutsideTarget
	case strings.HasPrefix(address, "//") && len(address) > 2:
		return "https:" + address, OutsideTarget
	case len(address) > 4 && strings.EqualFold(address[:4], "www."):
		return "https://" + address, OutsideTarget
	}
	scheme, rest, ok := strings.Cut(address, ":")
	if !ok || !IsScheme(scheme) {
		return address, FileTarget
	}
	switch lower := strings.ToLower(scheme); lower {
	case "http", "https":
		if strings.HasPrefix(rest, "//") && len(rest) > 2 {
			if lower == scheme {
				return address, OutsideTarget
			}
			return lower + ":" + rest, OutsideTarget
		}
	case "mailto":
		if rest != "" {
			return lower + ":" + rest, OutsideTarget
		}
	}
	return address, OtherTarget
}

// IsScheme reports whether s is the scheme of an address (RFC 3986, section
// 3.1). One letter is none: it names a drive. Nor is what has a full stop: it is the
// beginning of a file's name.
func IsScheme(s string) bool {
	if len(s) < 2 || s[0]|0x20 < 'a' || s[0]|0x20 > 'z' {
		return false
	}
	for i := 1; i < len(s); i++ {
		c := s[i]
		if (c|0x20 < 'a' || c|0x20 > 'z') && (c < '0' || c > '9') && c != '+' && c != '-' {
			return false
		}
	}
	return true
}
