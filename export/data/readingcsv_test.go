package data

import (
	"strings"
	"testing"

	"gloss/model"
)

// The year of publication stands before what marks a candidate, which is the last field.
func TestReadingCSVYear(t *testing.T) {
	book := &model.Book{Readings: []*model.Reading{
		{Number: 1, Kind: model.ReadingBook, Title: "The Hive", By: "Ann Lee", Year: "2003", Candidate: true, Places: []model.ReadingPlace{{}}},
	}}
	var out strings.Builder
	if err := WriteReadingCSV(&out, book); err != nil {
		t.Fatal(err)
	}
	head, rows, _ := strings.Cut(out.String(), "\n")
	if !strings.HasSuffix(head, ",by,year,candidate") || !strings.HasSuffix(rows, ",Ann Lee,2003,candidate\n") {
		t.Errorf("%s\n%s", head, rows)
	}
}
