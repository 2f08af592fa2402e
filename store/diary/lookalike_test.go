package diary_test

import (
	"slices"
	"testing"

	"calmcalf/store/diary"
)

// lookalikes are one question of each kind, and a second one of two.
func lookalikes() []diary.Lookalike {
	ask := func(id string, care diary.Care) diary.Lookalike {
		return diary.Lookalike{ID: id, Ask: id + "?", Suggests: "a " + id, Say: "Say " + id + ".", Care: care, Topic: id, Source: "s"}
	}
	return []diary.Lookalike{
		ask("ordinary", diary.OrdinaryCare), ask("restless", diary.OtherCare), ask("clot", diary.UrgentCare),
		ask("artery", diary.DoctorCare), ask("jerk", diary.OtherCare), ask("blood", diary.UrgentCare),
	}
}

func TestTheMoreCautiousPageGoesFirst(t *testing.T) {
	const y, n, u = diary.Yes, diary.No, diary.Unsure
	for name, test := range map[string]struct {
		replies string // of ordinary, restless, clot, artery, jerk, blood
		care    diary.Care
		sounds  string
		topic   string
	}{
		"nothing fits":                      {"nnnnnn", "", "Nothing fits.", "doctor"},
		"not sure of a cramp is nothing":    {"unnnnn", "", "Nothing fits.", "doctor"},
		"a cramp":                           {"ynnnnn", diary.OrdinaryCare, "It sounds most like a ordinary.", "ordinary"},
		"a cramp and another thing":         {"yynnnn", diary.OtherCare, "It sounds most like a restless.", "restless"},
		"a cramp and not sure of another":   {"yunnnn", diary.OtherCare, "Perhaps a restless.", "restless"},
		"two of a kind":                     {"nynnyn", diary.OtherCare, "It sounds most like a restless or a jerk.", "restless"},
		"one sure and one not, of a kind":   {"nunnyn", diary.OtherCare, "It sounds most like a jerk.", "jerk"},
		"a doctor before another thing":     {"yynyyn", diary.DoctorCare, "It sounds most like a artery.", "artery"},
		"not sure of a doctor's":            {"yynuyn", diary.DoctorCare, "Perhaps a artery.", "artery"},
		"today before a doctor":             {"yyyyyn", diary.UrgentCare, "It sounds most like a clot.", "clot"},
		"not sure of today's":               {"yynyyu", diary.UrgentCare, "Perhaps a blood.", "blood"},
		"not sure of anything":              {"uuuuuu", diary.UrgentCare, "Perhaps a clot or a blood.", "clot"},
		"what was not answered is not sure": {"y", diary.UrgentCare, "Perhaps a clot or a blood.", "clot"},
	} {
		replies := map[string]diary.Reply{}
		for i, r := range test.replies {
			replies[lookalikes()[i].ID] = map[rune]diary.Reply{'y': y, 'n': n, 'u': u}[r]
		}
		f := diary.Weigh(lookalikes(), replies)
		sounds, say := f.Describe(shortList().Words)
		if f.Care != test.care || sounds != test.sounds || f.Topic() != test.topic || len(say) != len(f.Leads()) {
			t.Errorf("%s: got %q, %q, %q with %q", name, f.Care, sounds, f.Topic(), say)
		}
	}
}

// TestNoReplyMakesThePageLessCautious changes one reply at a time, from no to not
// sure to yes, in every set of replies.
func TestNoReplyMakesThePageLessCautious(t *testing.T) {
	all := lookalikes()
	ladder := []diary.Reply{diary.No, diary.Unsure, diary.Yes}
	rank := func(c diary.Care) int { return slices.Index(diary.Cares(), c) }
	for n := range 729 { // 3 replies to 6 questions
		replies := map[string]diary.Reply{}
		for i, rest := 0, n; i < len(all); i, rest = i+1, rest/3 {
			replies[all[i].ID] = ladder[rest%3]
		}
		before := diary.Weigh(all, replies).Care
		for i, rest := 0, n; i < len(all); i, rest = i+1, rest/3 {
			if rest%3 == 2 {
				continue
			}
			replies[all[i].ID] = ladder[rest%3+1]
			if after := diary.Weigh(all, replies).Care; rank(after) < rank(before) {
				t.Fatalf("%v: got %q after %q", replies, after, before)
			}
			replies[all[i].ID] = ladder[rest%3]
		}
	}
}
