package diary_test

import (
	"encoding/json"
	"testing"
	"time"

	"calmcalf/store/diary"
)

func TestACheckInIsLateAfter48Hours(t *testing.T) {
	cet := time.FixedZone("", 3600)
	end := time.Date(2026, 11, 21, 12, 0, 0, 0, cet) // of the night of Friday
	for _, c := range []struct {
		name string
		at   time.Time
		late bool
	}{
		{"in the morning", end.Add(-4 * time.Hour), false},
		{"a second before 48 hours", end.Add(48*time.Hour - time.Second), false},
		{"at 48 hours", end.Add(48 * time.Hour), false},
		{"a second after 48 hours", end.Add(48*time.Hour + time.Second), true},
		{"that second by another clock, where it is not noon yet", end.Add(48*time.Hour + time.Second).In(time.UTC), false},
		{"a year after", end.AddDate(1, 0, 0), true},
		{"at no known moment", time.Time{}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			n := diary.Night{Date: friday}
			n.Answer(c.at)
			if n.Late() != c.late || !n.CheckedIn {
				t.Errorf("checked in at %v: late %v, want %v", n.CheckedAt, n.Late(), c.late)
			}
		})
	}
	if n := (diary.Night{Date: friday}); n.Late() {
		t.Error("a night that was not checked in is late")
	}
}

// TestSummerTimeMovesNoDeadline: a moment is as late before it was stored as after,
// when its offset is known and not its place on earth any more.
func TestSummerTimeMovesNoDeadline(t *testing.T) {
	n := diary.Night{Date: diary.Date{Year: 2026, Month: time.March, Day: 27}} // summer time begins on the 29th
	n.Answer(clock(t, "2026-03-30 12:30", "Europe/Berlin"))
	var stored diary.Night
	text, err := json.Marshal(n)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &stored); err != nil || !stored.Late() || !n.Late() {
		t.Errorf("half an hour late: late %v, stored %v (%v)", n.Late(), stored.Late(), err)
	}
}

func TestTheFirstAnswerKeepsItsMoment(t *testing.T) {
	n := diary.Night{Date: friday}
	first := friday.At(7, 40, time.UTC)
	n.Answer(first.Add(999 * time.Millisecond))
	n.Answer(first.AddDate(0, 0, 9))
	if !n.CheckedAt.Equal(first) || n.Late() {
		t.Errorf("corrected later: got %v, want %v", n.CheckedAt, first)
	}
	unknown := diary.Night{Date: friday, CheckedIn: true} // of an older program
	unknown.Answer(first.AddDate(0, 0, 9))
	if !unknown.CheckedAt.IsZero() || unknown.Late() {
		t.Errorf("a correction of an answer of no known moment is at %v", unknown.CheckedAt)
	}
}
