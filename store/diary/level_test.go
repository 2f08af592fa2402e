package diary

import "testing"

func TestLevel(t *testing.T) {
	for _, tt := range []struct {
		word   string
		amount Amount
		want   Level
	}{
		{"water", Amount{}, None},
		{"water", Amount{Number: 1400}, Some},
		{"water", Amount{Number: 1401}, Much},
		{"water", Amount{Word: "lots"}, Unknown},
		{"feet", Amount{Word: "little"}, None},
		{"feet", Amount{Word: "some"}, Some},
		{"feet", Amount{Word: "long"}, Much},
		{"feet", Amount{Word: "sore"}, Unknown},
		{"exercise", Amount{Word: "none"}, None},
		{"exercise", Amount{Word: "usual"}, Some},
		{"exercise", Amount{Word: "unusual"}, Much},
		{"movement", Amount{Word: "walk"}, Much},
		{"magnesium", Amount{Word: "no"}, None},
		{"magnesium", Amount{Word: "yes"}, Much},
		{"covers", Amount{Word: "loose"}, None},
		{"covers", Amount{Word: "tight"}, Much},
	} {
		q, _ := QuestionOf(tt.word)
		if got := q.Level(tt.amount, 1400); got != tt.want || !q.Graded() {
			t.Errorf("%s %v: got %v, want %v", tt.word, tt.amount, got, tt.want)
		}
	}
	if q, _ := QuestionOf("position"); q.Graded() {
		t.Error("got a grade for how somebody lay")
	}
}

func TestMiddle(t *testing.T) {
	for _, tt := range []struct {
		amounts []float64
		want    float64
	}{{nil, 0}, {[]float64{0, 0}, 0}, {[]float64{3}, 3}, {[]float64{2, 0, 1}, 1}, {[]float64{5, 1, 0, 3}, 3}} {
		if got := Middle(tt.amounts); got != tt.want {
			t.Errorf("%v: got %v, want %v", tt.amounts, got, tt.want)
		}
	}
}
