package store

import (
	"path/filepath"
	"testing"

	"calmcalf/store/diary"
)

// saveDraft saves a draft, nil for none, in place of the earlier one.
func saveDraft(j *Journal, f diary.Form, draft any) error {
	return j.EditDraft(f, func([]byte) any { return draft })
}

func TestADraftIsNoPartOfTheDiary(t *testing.T) {
	j := at(filepath.Join(t.TempDir(), "journal.db"))
	var night diary.Night
	if is, err := j.LoadDraft(diary.CheckInForm, &night); err != nil || is {
		t.Errorf("got %v, %v of no journal", is, err)
	}
	checkIn(t, j, diary.CheckIn{Night: november20})
	before := text(t, contents(t, j))
	for _, sleep := range []int{3, 4} {
		if err := saveDraft(j, diary.CheckInForm, diary.Night{Date: november20, Sleep: number(sleep)}); err != nil {
			t.Fatal(err)
		}
	}
	day := diary.DayLog{Night: november20, Clear: []diary.Factor{diary.Feet}}
	if err := saveDraft(j, diary.DayForm, day); err != nil {
		t.Fatal(err)
	}
	if is, err := at(j.Path()).LoadDraft(diary.CheckInForm, &night); err != nil || !is || night.Date != november20 || *night.Sleep != 4 {
		t.Errorf("got %v, %v, %v, want the newest draft", night, is, err)
	}
	var back diary.DayLog
	if is, err := j.LoadDraft(diary.DayForm, &back); err != nil || !is || text(t, back) != text(t, day) {
		t.Errorf("got %v, %v, %v, want the day", back, is, err)
	}
	if got := text(t, contents(t, j)); got != before {
		t.Errorf("got %s in an export, want %s", got, before)
	}
	if last, is, err := j.LastChange(); err != nil || !is || last.What != diary.OfCheckIn {
		t.Errorf("got %v, %v, %v to undo, want the check-in", last, is, err)
	}
	if err := saveDraft(j, diary.CheckInForm, nil); err != nil {
		t.Fatal(err)
	}
	if is, err := j.LoadDraft(diary.CheckInForm, &night); err != nil || is {
		t.Errorf("got %v, %v after it was dropped", is, err)
	}
	if is, err := j.LoadDraft(diary.DayForm, &back); err != nil || !is {
		t.Errorf("got %v, %v, want the other draft to stay", is, err)
	}
	if err := saveDraft(j, diary.DayForm, func() {}); err == nil {
		t.Error("got a draft saved that is no JSON")
	}
}
