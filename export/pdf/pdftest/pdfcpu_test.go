// Package pdftest has tests whose libraries no program should carry.
package pdftest

import (
	"bytes"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"gloss/export"
	"gloss/export/pdf"
	"gloss/export/pdf/booktest"
	books "gloss/model"
)

// TestPdfcpu: a reader that is neither poppler nor qpdf takes the files as they
// are, strictly.
func TestPdfcpu(t *testing.T) {
	api.DisableConfigDir()
	conf := model.NewDefaultConfiguration()
	conf.Offline = true
	notes := []export.Attachment{{Name: "notes.md", Data: []byte("# Notes\n")}}
	for name, book := range map[string]*books.Book{"sink": booktest.KitchenSink(), "points": booktest.Points(400), "empty": booktest.Empty()} {
		for _, opt := range []export.Options{{}, {Archive: true, Attached: notes}, {Sheets: export.Booklet}, {Sheets: export.FourPages}} {
			var out bytes.Buffer
			if _, err := (pdf.Exporter{}).Export(&out, book, opt); err != nil {
				t.Fatal(err)
			}
			conf.ValidationMode = model.ValidationStrict
			if len(opt.Attached) > 0 {
				conf.ValidationMode = model.ValidationRelaxed // it knows PDF 1.7, but not what PDF/A-3 adds
			}
			if err := api.Validate(bytes.NewReader(out.Bytes()), conf); err != nil {
				t.Errorf("%s, %d a sheet, archive %v: %v", name, opt.Sheets, opt.Archive, err)
			}
			cut := out.Bytes()[:out.Len()/2]
			if err := api.Validate(bytes.NewReader(cut), conf); err == nil {
				t.Errorf("%s: half a file is valid", name)
			}
		}
	}
}
