package checkin

import (
	"reflect"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// anyCramp is one that the journal may hold, each fact recorded or not.
func anyCramp(t *rapid.T) diary.Cramp {
	c := diary.Cramp{
		ID:     "a",
		Side:   rapid.SampledFrom([]routines.Side{"", routines.Left, routines.Right, routines.Both}).Draw(t, "side"),
		Muscle: rapid.SampledFrom(append(diary.Muscles(), "")).Draw(t, "muscle"),
		Sore:   rapid.Bool().Draw(t, "sore"),
	}
	if rapid.Bool().Draw(t, "rated") {
		c.Severity = new(rapid.IntRange(0, diary.MaxSeverity).Draw(t, "severity"))
	}
	if rapid.Bool().Draw(t, "timed") {
		tenths := rapid.Int64Range(1, int64(diary.MaxDuration/(time.Second/10))).Draw(t, "tenths")
		c.Duration = new(diary.Seconds(time.Duration(tenths) * time.Second / 10))
	}
	if rapid.Bool().Draw(t, "dated") {
		c.At = saturday.At(rapid.IntRange(0, 23).Draw(t, "hour"), 0, time.UTC)
	}
	if rapid.Bool().Draw(t, "asked") {
		c.Woke = new(rapid.Bool().Draw(t, "woke"))
	}
	c.Different = rapid.Bool().Draw(t, "different")
	if !c.Sore && rapid.Bool().Draw(t, "felt") {
		c.SoreH = new(rapid.IntRange(0, 72).Draw(t, "hours"))
	}
	if c.Sore && rapid.Bool().Draw(t, "still") {
		c.SoreH, c.SoreOver = new(rapid.IntRange(1, 72).Draw(t, "hours so far")), rapid.Bool().Draw(t, "over")
	}
	return c
}

func TestRecordedCramp_staysAsItWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCramp(t)
		p := newPage(c, c)
		if diff := cmp.Diff(c, p.cramp()); diff != "" || p.edited() {
			t.Errorf("want a cramp unchanged, got %s", diff)
		}
	})
}

// TestLikeness_isWhatOneAnswers holds that a copy has what can be answered, and nothing else.
func TestLikeness_isWhatOneAnswers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCramp(t)
		p := newPage(diary.Cramp{ID: "b"}, diary.Cramp{})
		if p.edited() || !reflect.DeepEqual(p.cramp(), diary.Cramp{ID: "b"}) {
			t.Errorf("got %+v of a new cramp, want nothing", p.cramp())
		}
		p.fill(likeness(c))
		got := p.cramp()
		if err := got.Check(); err != nil {
			t.Error(err)
		}
		if got.Side != c.Side || got.Muscle != c.Muscle || !same(got.Severity, c.Severity) || !same(got.Woke, c.Woke) ||
			!same(soreOf(got), soreOf(c)) || (got.Duration == nil) != (c.Duration == nil) || !got.At.IsZero() || got.Different || got.ID != "b" {
			t.Errorf("got %+v like %+v", got, c)
		}
	})
}

// TestSoreness_keepsWhatIsKnownWhileTheAnswerIsYes answers how the cramp was afterwards:
// hours that are known from elsewhere stay, and "no longer" ends them.
func TestSoreness_keepsWhatIsKnownWhileTheAnswerIsYes(t *testing.T) {
	for _, was := range []diary.Cramp{{ID: "a", SoreH: new(12)}, {ID: "a", Sore: true, SoreH: new(28), SoreOver: true, Woke: new(true)}} {
		for key, isSore := range map[string]bool{"y": true, "n": false} {
			p, wants := newPage(was, was), was
			p.rows[sore].Choose(key)
			if !isSore {
				wants.Sore, wants.SoreH, wants.SoreOver = false, new(0), false
			}
			if diff := cmp.Diff(wants, p.cramp()); diff != "" {
				t.Errorf("%s: %s", key, diff)
			}
		}
	}
}
