package model

// Severity says how much a diagnostic matters.
type Severity int

// The severities. Info tells what was done; Warning says that something may be
// lost or wrong, and fails a strict run; Error says that something is.
const (
	Info Severity = iota
	Warning
	Error
)

var severities = [...]string{"info", "warning", "error"}

// String returns "info", "warning" or "error".
func (s Severity) String() string { return severities[s] }

// Diagnostic is something that gloss has to say of the notes or of a book.
type Diagnostic struct {
	Position
	Code     string // stable: room and matter, as in "text.parted" or "pdf.no-glyph"
	Severity Severity
	Message  string // lower case, no full stop, user text quoted
	Hint     string // what to do about it; may be empty
}
