# Two commands do everything: `make site` builds public/, `make test` runs all tests. Both install what is missing.
.PHONY: site test trust bench quick format lint clean

BRIEFING = .build/release/briefing

site:
	@.ci/install build
	.ci/build
	$(BRIEFING) build

test:
	@.ci/install build test
	@Tests/run

trust:
	@.ci/install build test trust
	@Tests/Trust/run

# A measurement, not a test: `make bench PAGES="1000 10000"`.
PAGES = 1000
bench:
	@.ci/install build
	.ci/build
	@python3 Tests/Bench/bench.py $(PAGES)

quick:
	@.ci/install build
	swift test

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

clean:
	rm -rf .build
