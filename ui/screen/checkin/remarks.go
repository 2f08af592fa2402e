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
	r := remarks{
		sleep: form.Choice{Label: "slept", Options: ratings(), Hint: "10 is best", Chosen: form.None},
		note:  form.Entry{Text: n.Note, Most: diary.MaxNote}, was: n,
	}
	if n.Sleep != nil {
		r.sleep.Chosen = *n.Sleep
	}
	return r
}

// told is what is told of the night that was not recorded before.
func (r remarks) told() diary.Remarks {
	var told diary.Remarks
	if i := r.sleep.Chosen; i != form.None && (r.was.Sleep == nil || *r.was.Sleep != i) {
		told.Sleep = &i
	}
	if text := strings.TrimSpace(r.note.Text); text != r.was.Note {
		told.Note = &text
	}
	return told
}

func (r remarks) edited() bool { return r.told() != diary.Remarks{} }
