# What a newcomer needs: `make demo` and `make test`. `make help` lists the rest.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup build free demo test lint bench fuzz torture dist encoder clean

SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
# Debian and Ubuntu names of the system libraries that Package.swift links.
PACKAGES := libuchardet-dev libzstd-dev libsodium-dev libsqlite3-dev zlib1g-dev
QUOTH := .build/release/quoth
DEMO_RECORD := .build/demo/record.sqlite
# Where `make demo` opens the reading room.
PORT ?= 8080

help: ## this list
	@awk -F':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## install the missing system libraries (as root or through sudo); builds nothing
	@command -v swift >/dev/null || { echo "Swift 6.2 or later is needed: https://www.swift.org/install/linux"; exit 1; }
	@missing=""; for package in $(PACKAGES); do \
	  [ "$$(dpkg-query -W -f='$${Status}' $$package 2>/dev/null)" = "install ok installed" ] || missing="$$missing $$package"; done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	command -v apt-get >/dev/null || { echo "Install what stands for these Debian packages here:$$missing"; exit 1; }; \
	echo "Installing$$missing"; \
	$(SUDO) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing

build: setup ## the release program: .build/release/quoth
	swift build -c release --product quoth

demo: free build ## import the examples, check a report, open the reading room (PORT=8080; Ctrl-C ends it)
	@rm -rf $(dir $(DEMO_RECORD)) && mkdir -p $(dir $(DEMO_RECORD))
	@Examples/demo $(QUOTH) $(DEMO_RECORD) $(PORT)

# Said before the first build takes its minutes.
free:
	@if (exec 3<>/dev/tcp/127.0.0.1/$(PORT)) 2>/dev/null; then \
	  echo "Port $(PORT) is taken by another program. Take any other: make demo PORT=8081"; exit 1; fi

test: setup ## build and run every test
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build

lint: setup ## formatting, documentation comments, and who imports whom
	swift format lint --strict --recursive --parallel Sources Tests Package.swift
	swift build --build-tests --explicit-target-dependency-import-check error

bench: build ## our figures with the peers' beside them (needs QUOTH_BENCH_DATA)
	Benchmarks/run

fuzz: setup ## every parser against inputs of every sort, FUZZ_SECONDS=60 each
	Fuzz/run

torture: build ## the release program: 1,000 kills of an import (KILLS=), a text of 200 MB, a line that is too long
	swift build --build-tests
	QUOTH_TORTURE=1 QUOTH_PROGRAM=$(QUOTH) QUOTH_KILLS=$${KILLS:-1000} swift test --skip-build --filter 'ImportTwiceTests|BadInputTests|StreamEndTests'

# The manual pages are made by a script.
dist: PACKAGES += python3
dist: setup ## the program for machines without Swift, with its papers: dist/
	Distribution/dist

encoder: ## install the sentence encoder of `check --encoder` (Python, 90 MB, under .build/encoder)
	@Encoder/install

clean: ## remove what was built
	rm -rf .build dist
