package checkin

import (
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
)

// remarks are the fields about the night itself.
type remarks struct {
	sleep form.Choice
	note  form.Entry
	was   diary.Night
}

func newRemarks(n diary.Night) remarks {
	r := remarks{sleep: form.Rating("slept", n.Sleep), note: form.Entry{Text: n.Note, Most: diary.MaxNote}, was: n}
	r.sleep.Hint = "10 is best"
	return r
}

// changes are the answers about the night that differ from its record.
func (r remarks) changes() diary.Remarks {
	var c diary.Remarks
	if i := r.sleep.Chosen; i != form.None && (r.was.Sleep == nil || *r.was.Sleep != i) {
		c.Sleep = &i
	}
	if text := strings.TrimSpace(r.note.Text); text != r.was.Note {
		c.Note = &text
	}
	return c
}

func (r remarks) edited() bool { return r.changes() != diary.Remarks{} }
